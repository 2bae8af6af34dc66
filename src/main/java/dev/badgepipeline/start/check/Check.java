package dev.badgepipeline.start.check;

import java.util.stream.Stream;

/** Looks for one kind of mistake, without leaving anything behind. */
@FunctionalInterface
interface Check {

  Stream<Mistake> mistakes(Settings settings);
}
