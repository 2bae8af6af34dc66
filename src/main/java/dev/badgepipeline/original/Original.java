package dev.badgepipeline.original;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.poster.PosterFormat;

/** An untouched poster that is durably kept. */
public record Original(ItemRef item, String sha256, PosterFormat format) {}
