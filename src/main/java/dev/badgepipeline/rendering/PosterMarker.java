package dev.badgepipeline.rendering;

/**
 * What a badged poster says of itself, kept inside the image file.
 *
 * @param originalSha256 the checksum of the untouched poster that it was made from
 * @param fingerprint of everything that decides its pixels: original, badges and their settings
 */
public record PosterMarker(String originalSha256, String fingerprint) {}
