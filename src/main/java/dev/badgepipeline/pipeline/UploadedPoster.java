package dev.badgepipeline.pipeline;

import dev.badgepipeline.poster.PosterFile;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/**
 * A poster that came with a request and is not in memory yet.
 *
 * @param bytes how large its file is
 * @param file reads it
 */
public record UploadedPoster(long bytes, Supplier<Uni<PosterFile>> file) {}
