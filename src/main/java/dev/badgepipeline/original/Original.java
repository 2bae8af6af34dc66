package dev.badgepipeline.original;

import dev.badgepipeline.poster.PosterFormat;

/** An untouched poster that is durably kept. */
public record Original(String itemId, String sha256, PosterFormat format) {}
