package org.cancerimaging.server.demo.hospital;

import java.util.List;
import org.cancerimaging.server.demo.hospital.Patient.Name;

/** Invented names; each family name means test, sample or example in its language. */
enum Names {
    GERMAN(
            "Mustermann,Testmann,Beispiel,Probefall,Platzhalter,Übungsfall",
            "Jürgen,Hans,Günther,Karl,Björn,Uwe,Dieter,Otto"),
    IRISH("Sampla,Triail,O'Sample,Placeholder,Dummy,Fictitious", "Síle,Áine,Mary,Gráinne,Orla,Niamh,Bríd,Ann"),
    ITALIAN(
            "Esempio,Prova,Campione,Fittizio,Inventato,Saggio",
            "Nicolò,Andrea,Celeste,Désirée,Zoè,Felice,Diamante,Fiore");

    private static final String LATIN = "ISO_IR 100";
    private static final List<Name> ABROAD = List.of(
            new Name("Тестова^Мария", "ISO_IR 144"),
            new Name("Примерный^Иван", "ISO_IR 192"),
            new Name("Δοκιμή^Ελένη", "ISO_IR 126"),
            new Name("Próbny^Łukasz", "ISO_IR 101"),
            new Name("Shiken^Tarou=試験^太郎=しけん^たろう", "\\ISO 2022 IR 87"),
            new Name("Örnek^Ayşe", "ISO_IR 192"));

    private final String family;
    private final String given;

    Names(String family, String given) {
        this.family = family;
        this.given = given;
    }

    /** Mostly a name of the country, now and then one in another script. */
    Name draw(Dice dice, int patient) {
        if (patient % 5 == 4) {
            return ABROAD.get(patient / 5 % ABROAD.size());
        }
        return new Name(dice.pick(family.split(",")) + "^" + dice.pick(given.split(",")), LATIN);
    }
}
