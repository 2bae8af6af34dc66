package dev.badgepipeline.rendering.jpeg.index;

/**
 * A place in a sequential scan from which on it can be read.
 *
 * @param mcu the number of the MCU that begins there
 * @param bit where it begins
 * @param predictions the DC coefficients before it, by the place of a component in the scan
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record McuPosition(int mcu, long bit, int[] predictions) {}
