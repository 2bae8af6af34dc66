package dev.badgepipeline.rendering.jpeg;

/**
 * A run of MCUs of a sequential scan: either copied as it is, or coded anew.
 *
 * @param recoded whether it is coded anew
 * @param from the first of its bits in the source
 * @param to behind the last of them
 * @param mcus how many MCUs it has
 * @param firstBlock where its coefficients begin among the recoded blocks
 * @param predictions the DC coefficients before it, by the place of a component in the scan
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScanPiece(
    boolean recoded, long from, long to, int mcus, int firstBlock, int[] predictions) {}
