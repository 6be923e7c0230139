package org.cancerimaging.server.demo.hospital;

import java.nio.charset.Charset;
import java.util.List;
import org.cancerimaging.server.demo.dicom.Attributes;

/** What one hospital treats, how it images, and how it keeps its clinical table. Patients are numbered from 1. */
interface Clinic {

    /** The hospital's name as its scanners are configured. */
    String institution();

    int patients();

    Patient patient(int number, Dice dice);

    /** How often the patient came. */
    int visits(int number);

    /** The series of one visit, each with its files. */
    List<List<Attributes>> examine(Exam exam, int number, int visit, Dice dice);

    /** Where the archive keeps the file. */
    String path(Patient patient, int visit, Attributes file);

    Table table();

    /** The patient's lines in the clinical table: one as a rule, none when unknown there, a faulty one at times. */
    List<String> rows(Patient patient, int number, Dice dice);

    /**
     * The clinical table's form.
     *
     * @param file its name
     * @param header its first line
     * @param charset its encoding
     */
    record Table(String file, String header, Charset charset) {}
}
