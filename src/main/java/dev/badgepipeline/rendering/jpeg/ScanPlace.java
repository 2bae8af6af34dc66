package dev.badgepipeline.rendering.jpeg;

/**
 * A place in a sequential scan from which on it can be read.
 *
 * @param bit where an MCU begins
 * @param predictions the DC coefficients before it, by the place of a component in the scan
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScanPlace(long bit, int[] predictions) {}
