package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.TitleMeasure.Measured;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * What badges hide of the titles of some posters, in the words of the README.
 *
 * @param posters as its table calls them
 */
record HiddenTitles(String posters, List<Measured> measured) {

  HiddenTitles {
    measured = List.copyOf(measured);
  }

  /** The posters of the sample library, measured. */
  static HiddenTitles ofSamples(TitleMeasure measure) {
    return new HiddenTitles(
        "the 12 of the sample library", TitleMeasure.samples().map(measure::of).toList());
  }

  /** The posters that tests draw, measured. */
  static HiddenTitles ofDrawn(TitleMeasure measure) {
    return new HiddenTitles("48 drawn for this", TitleMeasure.drawn().map(measure::of).toList());
  }

  /** Where badges are set to stand. */
  String asSet() {
    return share(Measured::asSet);
  }

  /** Where they are chosen to stand. */
  String chosen() {
    return share(Measured::chosen);
  }

  /** On average, in per cent, and of how many posters one in a hundred or more. */
  private String share(ToIntFunction<Measured> share) {
    long hit = measured.stream().filter(poster -> share.applyAsInt(poster) >= 10).count();
    return String.format(
        Locale.ROOT, "%.1f %% (%d posters)", sum(share) / 10.0 / measured.size(), hit);
  }

  /** Of all of them together, of a thousand each. */
  int sum(ToIntFunction<Measured> share) {
    return measured.stream().mapToInt(share).sum();
  }
}
