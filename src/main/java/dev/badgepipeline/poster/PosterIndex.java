package dev.badgepipeline.poster;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What helps to badge an original again, for the renderer to understand. It follows from the
 * original and the badges; without it the same poster comes out, later.
 *
 * @param mcus which MCUs of the original were drawn on, and what came there; replaced each time
 * @param scan the original's coefficients in the order in which they are written, kept as long as
 *     the original; empty where it is as good itself, and behind a drawing also where it is kept
 *     already
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PosterIndex(byte[] mcus, Optional<ByteBuffer> scan) {}
