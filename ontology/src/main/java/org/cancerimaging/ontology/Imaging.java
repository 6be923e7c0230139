package org.cancerimaging.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Classes, properties and individuals of the common cancer-imaging ontology, named exactly as in {@code cimo.ttl}.
 *
 * <p>A test keeps this list and the file equal; meaning, domain and range are told there.
 */
public final class Imaging {

    /** The namespace, prefix {@code cimo}. */
    public static final String NS = "https://w3id.org/cancer-imaging/ontology#";

    // Layer D: descriptions of datasets
    public static final Node ImagingDataset = term("ImagingDataset");
    public static final Node ImagingCollection = term("ImagingCollection");
    public static final Node Provider = term("Provider");
    public static final Node AccessCondition = term("AccessCondition");
    public static final Node ValidationRun = term("ValidationRun");
    public static final Node aggregate = term("aggregate");
    public static final Node validationReport = term("validationReport");
    public static final Node shapesVersion = term("shapesVersion");
    public static final Node violations = term("violations");
    public static final Node warnings = term("warnings");

    // Quality of records and what was renamed in them
    public static final Node Renaming = term("Renaming");
    public static final Node renamed = term("renamed");
    public static final Node seenAs = term("seenAs");
    public static final Node writtenAs = term("writtenAs");
    public static final Node occurrences = term("occurrences");
    public static final Node checksApplied = term("checksApplied");
    public static final Node checksPassed = term("checksPassed");
    public static final Node conformance = term("conformance");
    public static final Node completeness = term("completeness");
    public static final Node mappingCoverage = term("mappingCoverage");

    // Layer P: people, tumours, studies, series
    public static final Node Patient = term("Patient");
    public static final Node CancerCondition = term("CancerCondition");
    public static final Node SecondaryCancerCondition = term("SecondaryCancerCondition");
    public static final Node Stage = term("Stage");
    public static final Node Grade = term("Grade");
    public static final Node TumourMarker = term("TumourMarker");
    public static final Node Treatment = term("Treatment");
    public static final Node Lesion = term("Lesion");
    public static final Node ImagingStudy = term("ImagingStudy");
    public static final Node ImagingSeries = term("ImagingSeries");
    public static final Node Segmentation = term("Segmentation");
    public static final Node Measurement = term("Measurement");
    public static final Node AnnotatorGroup = term("AnnotatorGroup");
    public static final Node inDataset = term("inDataset");
    public static final Node patient = term("patient");
    public static final Node study = term("study");
    public static final Node series = term("series");
    public static final Node lesion = term("lesion");
    public static final Node birthSex = term("birthSex");
    public static final Node subjectGroup = term("subjectGroup");
    public static final Node condition = term("condition");
    public static final Node topography = term("topography");
    public static final Node morphology = term("morphology");
    public static final Node laterality = term("laterality");
    public static final Node ageAtDiagnosis = term("ageAtDiagnosis");
    public static final Node diagnosisYear = term("diagnosisYear");
    public static final Node confirmationMethod = term("confirmationMethod");
    public static final Node site = term("site");
    public static final Node stagingSystem = term("stagingSystem");
    public static final Node stageType = term("stageType");
    public static final Node stageValue = term("stageValue");
    public static final Node gradingSystem = term("gradingSystem");
    public static final Node gradeValue = term("gradeValue");
    public static final Node marker = term("marker");
    public static final Node markerValue = term("markerValue");
    public static final Node markerUnit = term("markerUnit");
    public static final Node treatmentKind = term("treatmentKind");
    public static final Node startOffsetDays = term("startOffsetDays");
    public static final Node largestDiameter = term("largestDiameter");
    public static final Node assessment = term("assessment");
    public static final Node daysFromDiagnosis = term("daysFromDiagnosis");
    public static final Node ageAtStudy = term("ageAtStudy");
    public static final Node timepoint = term("timepoint");
    public static final Node seriesCount = term("seriesCount");
    public static final Node modality = term("modality");
    public static final Node sopClass = term("sopClass");
    public static final Node bodyPart = term("bodyPart");
    public static final Node bodyPartMatch = term("bodyPartMatch");
    public static final Node manufacturer = term("manufacturer");
    public static final Node sliceThickness = term("sliceThickness");
    public static final Node pixelSpacing = term("pixelSpacing");
    public static final Node kVp = term("kVp");
    public static final Node fieldStrength = term("fieldStrength");
    public static final Node rows = term("rows");
    public static final Node columns = term("columns");
    public static final Node contrast = term("contrast");
    public static final Node instanceCount = term("instanceCount");
    public static final Node bodyPartEvidence = term("bodyPartEvidence");
    public static final Node spacingBetweenSlices = term("spacingBetweenSlices");
    public static final Node imagePlane = term("imagePlane");
    public static final Node repetitionTime = term("repetitionTime");
    public static final Node echoTime = term("echoTime");
    public static final Node inversionTime = term("inversionTime");
    public static final Node flipAngle = term("flipAngle");
    public static final Node bValue = term("bValue");
    public static final Node scanningSequence = term("scanningSequence");
    public static final Node acquisitionDimension = term("acquisitionDimension");
    public static final Node tubeCurrentMinimum = term("tubeCurrentMinimum");
    public static final Node tubeCurrentMaximum = term("tubeCurrentMaximum");
    public static final Node exposureMinimum = term("exposureMinimum");
    public static final Node exposureMaximum = term("exposureMaximum");
    public static final Node pitch = term("pitch");
    public static final Node viewPosition = term("viewPosition");
    public static final Node implant = term("implant");
    public static final Node radionuclide = term("radionuclide");
    public static final Node radiopharmaceutical = term("radiopharmaceutical");
    public static final Node uptakeTime = term("uptakeTime");
    public static final Node pixelUnit = term("pixelUnit");
    public static final Node doseUnit = term("doseUnit");
    public static final Node doseType = term("doseType");
    public static final Node doseSummation = term("doseSummation");
    public static final Node radiationType = term("radiationType");
    public static final Node plannedFractions = term("plannedFractions");
    public static final Node objectivePower = term("objectivePower");
    public static final Node echoTrainLength = term("echoTrainLength");
    public static final Node reconstructionKernel = term("reconstructionKernel");
    public static final Node contrastAgent = term("contrastAgent");
    public static final Node stain = term("stain");
    public static final Node fixative = term("fixative");
    public static final Node embeddingMedium = term("embeddingMedium");
    public static final Node category = term("category");
    public static final Node type = term("type");
    public static final Node anatomy = term("anatomy");
    public static final Node algorithmType = term("algorithmType");
    public static final Node regionType = term("regionType");
    public static final Node quantity = term("quantity");
    public static final Node quantityValue = term("quantityValue");
    public static final Node unit = term("unit");
    public static final Node finding = term("finding");
    public static final Node derivation = term("derivation");
    public static final Node annotators = term("annotators");
    public static final Node yearsOfExperience = term("yearsOfExperience");
    public static final Node SubjectGroup = term("SubjectGroup");
    public static final Node cancerPatient = term("cancerPatient");
    public static final Node screeningNegative = term("screeningNegative");
    public static final Node control = term("control");
    public static final Node MatchKind = term("MatchKind");
    public static final Node exact = term("exact");
    public static final Node normalised = term("normalised");
    public static final Node broader = term("broader");
    public static final Node unmapped = term("unmapped");
    public static final Node modelFamily = term("modelFamily");
    public static final Node segmentLabel = term("segmentLabel");
    public static final Node findingSite = term("findingSite");
    public static final Node Evidence = term("Evidence");
    public static final Node fromTag = term("fromTag");
    public static final Node fromAnatomicRegion = term("fromAnatomicRegion");
    public static final Node fromSegmentation = term("fromSegmentation");
    public static final Node fromDescription = term("fromDescription");

    // Layer A: counts that may leave
    public static final Node Aggregate = term("Aggregate");
    public static final Node ofDataset = term("ofDataset");
    public static final Node measure = term("measure");
    public static final Node dimension = term("dimension");
    public static final Node value = term("value");
    public static final Node ageBand = term("ageBand");
    public static final Node count = term("count");
    public static final Node suppressed = term("suppressed");
    public static final Node suppressionReason = term("suppressionReason");
    public static final Node roundingBase = term("roundingBase");
    public static final Node threshold = term("threshold");
    public static final Node Measure = term("Measure");
    public static final Node subjects = term("subjects");
    public static final Node studies = term("studies");
    public static final Node segmentedStudies = term("segmentedStudies");
    public static final Node bytes = term("bytes");
    public static final Node SuppressionReason = term("SuppressionReason");
    public static final Node belowThreshold = term("belowThreshold");
    public static final Node secondary = term("secondary");
    public static final Node otherValues = term("otherValues");

    // Code lists and facets
    public static final Node covers = term("covers");
    public static final Node successor = term("successor");
    public static final Node minimumAge = term("minimumAge");
    public static final Node maximumAge = term("maximumAge");
    public static final Node Facet = term("Facet");
    public static final Node facetKind = term("facetKind");
    public static final Node facetPath = term("facetPath");
    public static final Node codeList = term("codeList");
    public static final Node order = term("order");
    public static final Node dicomTag = term("dicomTag");

    private Imaging() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
