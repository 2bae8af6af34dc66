package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.util.List;

/** Splices files of which it is expected that they can be. */
final class TestSplice {

  private TestSplice() {}

  static byte[] spliced(byte[] source, List<Overlay> overlays) {
    SpliceResult result =
        new JpegSplicer(1 << 20).splice(JpegSegments.read(source), overlays, new byte[0]);
    assertThat(result).isInstanceOf(SpliceResult.Spliced.class);
    return ((SpliceResult.Spliced) result).file();
  }
}
