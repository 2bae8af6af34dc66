/**
 * Everything that reads what strangers send, and inputs for it: as many as an hour allows by a
 * fuzzer that looks where they lead ({@code ./mvnw -Pfuzz verify}), and in every build those that
 * once broke something.
 */
@NullMarked
package dev.badgepipeline.fuzz;

import org.jspecify.annotations.NullMarked;
