package dev.badgepipeline.original;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * How many originals there are, and what they take on disk.
 *
 * @param originals how many untouched posters are kept
 * @param bytes of their files
 * @param indexBytes of the files beside them that help to badge them again
 * @param unused how many of them no item was last badged from: it has another poster now, was
 *     restored, or was only looked at; an item that has left the library still counts, since its
 *     poster may come back under another id
 * @param unusedBytes of the files of those
 * @param countedAt when they were counted
 */
@RegisterForReflection
public record OriginalSummary(
    long originals,
    long bytes,
    long indexBytes,
    long unused,
    long unusedBytes,
    Instant countedAt) {}
