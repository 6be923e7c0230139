package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cancerimaging.mappers.dicom.DicomCase.Member;
import org.cancerimaging.mappers.privacy.CaseNames;
import org.cancerimaging.mappers.privacy.Released;
import org.jspecify.annotations.Nullable;

/**
 * Whose series they are. Keeps a pseudonym and the places of the series for each person, about 250 bytes and 4 more for
 * each series; the cases themselves are made one after the other.
 */
final class CaseIndex implements Iterable<DicomCase> {

    private final List<DicomSeries> all;
    private final CaseNames names;
    private final SortedMap<String, Person> people = new TreeMap<>();
    private final BitSet shared = new BitSet();

    CaseIndex(List<DicomSeries> all, CaseNames names) {
        this.all = all;
        this.names = names;
        Person[] named = new Person[all.size()];
        Map<String, Person> owners = owners(named);
        for (int at = 0; at < named.length; at++) {
            assign(at, named[at], owners);
        }
    }

    /** The cases in the order of their pseudonyms. */
    @Override
    public Iterator<DicomCase> iterator() {
        return people.values().stream().map(this::made).iterator();
    }

    /** Whom a study belongs to; where files disagree, the person whose pseudonym comes first. */
    private Map<String, Person> owners(@Nullable Person[] named) {
        Map<String, Person> owners = new HashMap<>();
        for (int at = 0; at < named.length; at++) {
            DicomSeries series = all.get(at);
            String id = series.patientId();
            if (id != null && !id.isBlank()) {
                Person person = person(names.patient(series.issuer(), id));
                named[at] = person;
                owners.merge(study(series), person, Person::first);
            }
        }
        return owners;
    }

    private void assign(int at, @Nullable Person named, Map<String, Person> owners) {
        String study = study(all.get(at));
        Person owner = owners.get(study);
        Person person = named == null ? owner : named;
        person = person == null ? person(names.patientOfStudy(study)) : person;
        person.add(at);
        shared.set(at, owner != null && owner != person);
    }

    private Person person(Released name) {
        return people.computeIfAbsent(name.node().getURI(), any -> new Person(name));
    }

    private DicomCase made(Person person) {
        List<Member> members = new ArrayList<>(person.count);
        for (int i = 0; i < person.count; i++) {
            members.add(member(person.name, person.places[i]));
        }
        members.sort(Comparator.comparing(member -> member.name().node().getURI()));
        return new DicomCase(person.name, members);
    }

    /** A study UID that occurs with two people stands for two studies: nothing of theirs is merged. */
    private Member member(Released patient, int at) {
        DicomSeries series = all.get(at);
        boolean twice = shared.get(at);
        String key = twice ? study(series) + "\0" + patient.node().getURI() : study(series);
        return new Member(names.study(key), names.series(series.seriesUid()), series, twice);
    }

    private static String study(DicomSeries series) {
        return Objects.requireNonNullElse(series.studyUid(), "of series " + series.seriesUid());
    }

    /** One person, and where in the list the series stand. */
    private static final class Person {

        private final Released name;
        private int[] places = new int[4];
        private int count;

        Person(Released name) {
            this.name = name;
        }

        void add(int place) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = place;
        }

        Person first(Person other) {
            return name.node().getURI().compareTo(other.name.node().getURI()) <= 0 ? this : other;
        }
    }

    /** Shows a count only. */
    @Override
    public String toString() {
        return "CaseIndex[" + people.size() + "]";
    }
}
