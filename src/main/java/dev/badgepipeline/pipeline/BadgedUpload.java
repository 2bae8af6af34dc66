package dev.badgepipeline.pipeline;

import dev.badgepipeline.poster.PosterFile;

/** A poster that came with the request, badged, and the report of its run. */
public record BadgedUpload(PosterFile poster, PipelineReport report) {}
