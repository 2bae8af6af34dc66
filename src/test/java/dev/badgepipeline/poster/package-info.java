/** Tests how poster files are recognised and told apart. */
@NullMarked
package dev.badgepipeline.poster;

import org.jspecify.annotations.NullMarked;
