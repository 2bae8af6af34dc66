/** Tests of the page, in a real browser, and of how it comes there. */
@NullMarked
package dev.badgepipeline.web;

import org.jspecify.annotations.NullMarked;
