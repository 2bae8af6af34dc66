package dev.badgepipeline.inventory;

import dev.badgepipeline.library.ItemRef;
import java.util.Optional;

/**
 * An item that a pass over its library has found something about.
 *
 * @param library that it is in, as callers write it
 */
public record Found(ItemRef item, Optional<String> library, Difference difference) {}
