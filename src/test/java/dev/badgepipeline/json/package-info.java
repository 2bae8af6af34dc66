/** Tests how mistakes in JSON documents are explained. */
@NullMarked
package dev.badgepipeline.json;

import org.jspecify.annotations.NullMarked;
