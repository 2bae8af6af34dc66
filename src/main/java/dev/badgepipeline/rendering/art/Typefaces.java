package dev.badgepipeline.rendering.art;

/**
 * The fonts of one cell.
 *
 * @param bold of its label
 * @param semiBold of its detail
 */
public record Typefaces(Typeface bold, Typeface semiBold) {}
