package dev.badgepipeline.rendering.jpeg;

import java.util.List;

/**
 * A run of MCUs that was drawn on, and what it was coded to.
 *
 * @param begin where it begins in the source
 * @param end where it ends there
 * @param overlays that lie over it, in the order of drawing
 * @param predictions the DC coefficients behind it as drawn, by the place of a component in the
 *     scan
 * @param firstBit where it is coded among the bits of all runs
 * @param endBit behind that
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DrawnRun(
    ScanPlace begin,
    ScanPlace end,
    List<PlacedOverlay> overlays,
    int[] predictions,
    long firstBit,
    long endBit) {}
