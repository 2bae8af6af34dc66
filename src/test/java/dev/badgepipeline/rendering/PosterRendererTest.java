package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.poster.PosterTooLargeException;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.ParsedPoster;
import dev.badgepipeline.rendering.codec.ParsedPoster.EncodingQuality;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.codec.PosterMarker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PosterRendererTest {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final PosterRenderer renderer = Renderers.with(Limits.DEFAULT);

  @ParameterizedTest
  @EnumSource(PosterFormat.class)
  void posterThatClaimsToBeHugeIsRefused(PosterFormat format) {
    byte[] bomb = PosterSamples.bomb(format);

    assertThatThrownBy(() -> Renderers.draw(renderer, bomb, Badges.ALL))
        .isInstanceOf(PosterTooLargeException.class)
        .hasMessageContaining("pixels, at most 24000000");
  }

  @ParameterizedTest
  @EnumSource(PosterFormat.class)
  void posterThatClaimsToBeHugeIsRefusedBeforeItIsDrawn(PosterFormat format) {
    PosterFile bomb = PosterFile.of(PosterSamples.bomb(format));

    assertThatThrownBy(() -> renderer.markerOf(bomb, Memory.UNLIMITED).await().atMost(LONGEST))
        .isInstanceOf(PosterTooLargeException.class);
  }

  @Test
  void posterOfTooManyBytesIsRefused() {
    byte[] file = PosterSamples.colourful(PosterFormat.PNG, 40, 60);
    PosterRenderer strict = Renderers.with(Limits.DEFAULT.withMaxBytes(file.length - 1));

    assertThatThrownBy(() -> Renderers.draw(strict, file, Badges.ALL))
        .isInstanceOf(PosterTooLargeException.class)
        .hasMessageContaining(file.length + " bytes, at most " + (file.length - 1));
  }

  @Test
  void posterAtBothLimitsIsDrawn() {
    byte[] file = PosterSamples.colourful(PosterFormat.PNG, 400, 600);
    PosterRenderer strict =
        Renderers.with(Limits.DEFAULT.withMaxBytes(file.length).withMaxPixels(400 * 600));

    RenderedPoster rendered = Renderers.draw(strict, file, Badges.ALL);

    assertThat(rendered.drawn()).hasSameSizeAs(Badges.ALL);
  }

  @ParameterizedTest
  @EnumSource(PosterFormat.class)
  void anotherRendererDrawsTheSameBytes(PosterFormat format) {
    byte[] file = PosterSamples.colourful(format, 200, 300);
    RenderedPoster first = Renderers.draw(renderer, file, Badges.ALL);

    RenderedPoster second = Renderers.draw(Renderers.with(Limits.DEFAULT), file, Badges.ALL);

    assertThat(second.file().bytes()).isEqualTo(first.file().bytes());
  }

  @ParameterizedTest
  @EnumSource(PosterFormat.class)
  void manyThreadsDrawTheSameBytes(PosterFormat format) {
    PosterFile poster = PosterFile.of(PosterSamples.colourful(format, 200, 300));
    PosterMarker marker = new PosterMarker(poster.sha256(), "f0".repeat(32));
    PosterRenderer parallel = Renderers.with(Limits.DEFAULT.withThreads(8));

    List<CompletableFuture<RenderedPoster>> drawings =
        Stream.generate(
                () ->
                    parallel.render(
                        poster, Badges.ALL, marker, PosterGlance.none(), Memory.UNLIMITED))
            .limit(32)
            .map(drawing -> drawing.subscribeAsCompletionStage())
            .toList();

    assertThat(drawings.stream().map(drawing -> drawing.join().file().sha256()).distinct())
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(PosterFormat.class)
  void posterThatWasBadgedBeforeIsDrawnTheSame(PosterFormat format) {
    byte[] file = PosterSamples.colourful(format, 200, 300);
    List<Badge> fewer = Badges.ALL.subList(0, 2);
    Optional<PosterIndex> index =
        Renderers.drawAgain(renderer, file, fewer, Optional.empty()).index();

    RenderedPoster again = Renderers.drawAgain(renderer, file, Badges.ALL, index);

    RenderedPoster first = Renderers.draw(renderer, file, Badges.ALL);
    assertThat(again.file().bytes()).isEqualTo(first.file().bytes());
  }

  @Test
  void splicedPosterLeavesAnIndex() {
    byte[] file = PosterSamples.colourful(PosterFormat.JPEG, 200, 300);

    RenderedPoster drawn = Renderers.drawAgain(renderer, file, Badges.ALL, Optional.empty());

    assertThat(drawn.index()).isPresent();
  }

  @Test
  void progressivePosterIsReadOnce() {
    byte[] file = JpegSamples.progressive(Pictures.noise(200, 300));
    List<Badge> fewer = Badges.ALL.subList(0, 2);
    PosterIndex first =
        Renderers.drawAgain(renderer, file, fewer, Optional.empty()).index().orElseThrow();

    RenderedPoster again = Renderers.drawAgain(renderer, file, Badges.ALL, Optional.of(first));

    assertThat(first.scan()).isPresent();
    assertThat(again.index().orElseThrow().scan()).isEmpty();
    assertThat(again.file().bytes())
        .isEqualTo(Renderers.draw(renderer, file, Badges.ALL).file().bytes());
  }

  @Test
  void noIndexIsLeftWhereNoneIsToBeKept() {
    byte[] file = PosterSamples.colourful(PosterFormat.JPEG, 200, 300);
    PosterRenderer forgetful = Renderers.with(Limits.DEFAULT.withoutIndex());

    RenderedPoster drawn = Renderers.drawAgain(forgetful, file, Badges.ALL, Optional.empty());

    assertThat(drawn.index()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PosterFormat.class)
  void badgedPosterIsRecognised(PosterFormat format) {
    PosterFile original = PosterFile.of(PosterSamples.colourful(format, 200, 300));
    PosterMarker marker = new PosterMarker(original.sha256(), "5e".repeat(32));

    RenderedPoster rendered =
        renderer
            .render(original, Badges.ALL, marker, PosterGlance.none(), Memory.UNLIMITED)
            .await()
            .atMost(LONGEST);

    assertThat(renderer.markerOf(rendered.file(), Memory.UNLIMITED).await().atMost(LONGEST))
        .contains(marker);
  }

  @ParameterizedTest
  @EnumSource(PosterFormat.class)
  void untouchedPosterHasNoMarker(PosterFormat format) {
    PosterFile original = PosterFile.of(PosterSamples.colourful(format, 200, 300));

    assertThat(renderer.markerOf(original, Memory.UNLIMITED).await().atMost(LONGEST)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PosterFormat.class)
  void posterKeepsItsFormatAndSize(PosterFormat format) {
    byte[] file = PosterSamples.colourful(format, 200, 300);

    RenderedPoster rendered = Renderers.draw(renderer, file, Badges.ALL);

    assertThat(rendered.file().format()).isEqualTo(format);
    assertThat(storedSize(rendered.file())).isEqualTo(new ImageSize(200, 300));
  }

  @Test
  void versionChangesWithTheQualityOfWebp() {
    PosterRenderer coarse = Renderers.with(Limits.DEFAULT.withWebpQuality(40));

    assertThat(coarse.version()).isNotEqualTo(renderer.version());
  }

  @Test
  void versionChangesWithTheLargestWidth() {
    PosterRenderer small = Renderers.with(Limits.DEFAULT.withMaxWidth(500));

    assertThat(small.version()).isNotEqualTo(renderer.version());
  }

  @Test
  void versionStaysWhenOnlyLimitsOfWorkChange() {
    PosterRenderer busy = Renderers.with(Limits.DEFAULT.withThreads(1).withMaxBytes(1000));

    assertThat(busy.version()).isEqualTo(renderer.version());
  }

  @Test
  void otherQualityOfWebpGivesOtherBytes() {
    byte[] file = PosterSamples.colourful(PosterFormat.WEBP, 200, 300);
    PosterRenderer coarse = Renderers.with(Limits.DEFAULT.withWebpQuality(40));

    RenderedPoster rendered = Renderers.draw(coarse, file, Badges.ALL);

    assertThat(rendered.file().bytes())
        .hasSizeLessThan(Renderers.draw(renderer, file, Badges.ALL).file().bytes().length);
  }

  @ParameterizedTest
  @EnumSource(PosterFormat.class)
  void widePosterIsScaledDown(PosterFormat format) {
    byte[] file = PosterSamples.colourful(format, 400, 600);
    PosterRenderer small = Renderers.with(Limits.DEFAULT.withMaxWidth(200));

    RenderedPoster rendered = Renderers.draw(small, file, Badges.ALL);

    assertThat(storedSize(rendered.file())).isEqualTo(new ImageSize(200, 300));
  }

  @Test
  void widthOfAPosterThatLiesOnItsSideIsTheDisplayedOne() {
    byte[] file = JpegSamples.oriented(JpegSamples.baseline(Pictures.colourful(600, 400)), 6);
    PosterRenderer small = Renderers.with(Limits.DEFAULT.withMaxWidth(200));

    RenderedPoster rendered = Renderers.draw(small, file, Badges.ALL);

    assertThat(storedSize(rendered.file())).isEqualTo(new ImageSize(300, 200));
  }

  @Test
  void narrowPosterIsNotScaledUp() {
    byte[] file = PosterSamples.colourful(PosterFormat.JPEG, 200, 300);
    PosterRenderer large = Renderers.with(Limits.DEFAULT.withMaxWidth(1000));

    RenderedPoster rendered = Renderers.draw(large, file, Badges.ALL);

    assertThat(storedSize(rendered.file())).isEqualTo(new ImageSize(200, 300));
  }

  @Test
  void posterThatIsScaledDownSaysSo() {
    byte[] file = PosterSamples.colourful(PosterFormat.JPEG, 400, 600);
    PosterRenderer small = Renderers.with(Limits.DEFAULT.withMaxWidth(200));

    RenderedPoster rendered = Renderers.draw(small, file, Badges.ALL);

    assertThat(rendered.codedAnew().orElseThrow()).contains("wider than 200 pixels");
  }

  @Test
  void posterThatNeedNotBeScaledDownIsSpliced() {
    byte[] file = PosterSamples.colourful(PosterFormat.JPEG, 200, 300);
    PosterRenderer large = Renderers.with(Limits.DEFAULT.withMaxWidth(200));

    RenderedPoster rendered = Renderers.draw(large, file, Badges.ALL);

    assertThat(rendered.codedAnew()).isEmpty();
  }

  @Test
  void posterOfFourComponentsSaysWhyItIsCodedAnew() {
    byte[] file = JpegSamples.fourComponents(300, 0, 255, 255, 255, 0);

    RenderedPoster rendered = Renderers.draw(renderer, file, Badges.ALL);

    assertThat(rendered.codedAnew()).contains("it has four colour components (CMYK)");
  }

  @ParameterizedTest
  @EnumSource(value = PosterFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "JPEG")
  void posterOfAnotherFormatNamesItAsTheReason(PosterFormat format) {
    byte[] file = PosterSamples.colourful(format, 200, 300);

    RenderedPoster rendered = Renderers.draw(renderer, file, Badges.ALL);

    assertThat(rendered.codedAnew().orElseThrow()).containsIgnoringCase(format.name());
  }

  @Test
  void badgeWithoutRoomIsDroppedForAReason() {
    byte[] file = PngSamples.of(Pictures.colourful(24, 24));

    RenderedPoster rendered = Renderers.draw(renderer, file, Badges.ALL);

    assertThat(rendered.dropped().values())
        .isNotEmpty()
        .allMatch(reason -> reason.contains("24x24 has no room"));
  }

  @Test
  void badgeIsEitherDrawnOrDropped() {
    byte[] file = PngSamples.of(Pictures.colourful(24, 24));

    RenderedPoster rendered = Renderers.draw(renderer, file, Badges.ALL);

    assertThat(Stream.concat(rendered.drawn().stream(), rendered.dropped().keySet().stream()))
        .containsExactlyInAnyOrderElementsOf(Badges.ALL.stream().map(Badge::kind).toList());
  }

  private static ImageSize storedSize(PosterFile poster) {
    return ParsedPoster.of(poster, new EncodingQuality(90)).size();
  }
}
