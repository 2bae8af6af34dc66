package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.AudioStream;
import dev.badgepipeline.library.LibraryDate;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.PictureFormat;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.SubtitleStream;
import dev.badgepipeline.library.VersionFile;
import dev.badgepipeline.library.VideoStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Translates the stream details of an NFO file into Jellyfin's vocabulary. Codec names and {@code
 * hdrtype} are those that Kodi writes (kodi.wiki, "NFO files/Movies" and "HOW-TO:Modify media
 * flags").
 */
final class NfoStreams {

  private NfoStreams() {}

  static Playable playable(NfoDocument title, VersionFile file) {
    return new Playable(
        title.text("title").orElse(""),
        NfoDetails.number(title),
        title.text("aired").flatMap(LibraryDate::of),
        NfoDetails.runtime(title),
        versions(title, file));
  }

  private static List<MediaVersion> versions(NfoDocument title, VersionFile file) {
    List<VideoStream> video =
        title.path("fileinfo/streamdetails/video").map(NfoStreams::video).toList();
    List<AudioStream> audio =
        title.path("fileinfo/streamdetails/audio").map(NfoStreams::audio).toList();
    return video.isEmpty() && audio.isEmpty()
        ? List.of()
        : List.of(
            new MediaVersion(
                file,
                stereoscopic(title),
                video,
                audio,
                title.path("fileinfo/streamdetails/subtitle").map(NfoStreams::subtitle).toList()));
  }

  /** Kodi names the side that the left eye's picture is on; what else it writes has no badge. */
  private static Optional<String> stereoscopic(NfoDocument title) {
    return title
        .path("fileinfo/streamdetails/video/stereomode")
        .map(NfoDocument::text)
        .flatMap(
            mode ->
                switch (mode.toLowerCase(Locale.ROOT)) {
                  case "left_right", "right_left" -> Stream.of("FullSideBySide");
                  case "top_bottom", "bottom_top" -> Stream.of("FullTopAndBottom");
                  case "block_lr", "block_rl" -> Stream.of("MVC");
                  default -> Stream.<String>empty();
                })
        .findFirst();
  }

  private static VideoStream video(NfoDocument stream) {
    return new VideoStream(
        lowerCase(stream, "codec"),
        number(stream, "width"),
        number(stream, "height"),
        Optional.empty(),
        videoRangeType(stream),
        Optional.empty(),
        OptionalInt.empty(),
        format(stream));
  }

  private static PictureFormat format(NfoDocument stream) {
    return new PictureFormat(
        number(stream, "bitdepth"),
        decimal(stream, "framerate"),
        decimal(stream, "aspect"),
        Optional.empty(),
        stream.text("scantype").map("interlaced"::equalsIgnoreCase));
  }

  private static SubtitleStream subtitle(NfoDocument stream) {
    return new SubtitleStream(
        stream.text("language"),
        stream.text("title"),
        isTrue(stream, "forced"),
        isTrue(stream, "hearingimpaired"));
  }

  private static boolean isTrue(NfoDocument stream, String element) {
    return stream.text(element).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** Kodi writes one form; other programs write several, one element each or separated. */
  private static Optional<String> videoRangeType(NfoDocument stream) {
    Set<String> forms =
        stream
            .all("hdrtype")
            .flatMap(element -> Arrays.stream(element.text().split("[\\s/,;|]+", -1)))
            .map(form -> form.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    boolean plus = forms.contains("hdr10plus") || forms.contains("hdr10+");
    boolean hdr10 = forms.contains("hdr10");
    boolean hlg = forms.contains("hlg");
    if (forms.contains("dolbyvision") || forms.contains("dv")) {
      return Optional.of(
          plus ? "DOVIWithHDR10Plus" : hdr10 ? "DOVIWithHDR10" : hlg ? "DOVIWithHLG" : "DOVI");
    }
    if (plus) {
      return Optional.of("HDR10Plus");
    }
    return hdr10 ? Optional.of("HDR10") : hlg ? Optional.of("HLG") : Optional.empty();
  }

  private static AudioStream audio(NfoDocument stream) {
    Optional<String> written = lowerCase(stream, "codec");
    return new AudioStream(
        written.map(NfoStreams::codec),
        written.flatMap(NfoStreams::profile),
        Optional.empty(),
        number(stream, "channels"),
        Optional.empty(),
        stream.text("title"),
        Optional.empty(),
        isTrue(stream, "default"),
        isTrue(stream, "hearingimpaired"),
        stream.text("language"));
  }

  private static String codec(String written) {
    return switch (written) {
      case "truehd_atmos" -> "truehd";
      case "eac3_ddp_atmos", "eac3_atmos", "ddp", "ddp_atmos", "e-ac-3", "ec-3", "ec3" -> "eac3";
      case "ac-3", "a_ac3", "dolbydigital" -> "ac3";
      case "dca", "dtshd_ma", "dtshd_hra", "dtshd_ma_x", "dtshd_ma_x_imax", "dts-hd", "dtsx" ->
          "dts";
      case "a_aac", "he-aac", "aac_lc" -> "aac";
      default -> written;
    };
  }

  private static Optional<String> profile(String written) {
    return switch (written) {
      case "truehd_atmos" -> Optional.of("Dolby TrueHD + Dolby Atmos");
      case "eac3_ddp_atmos", "eac3_atmos", "ddp_atmos" ->
          Optional.of("Dolby Digital Plus + Dolby Atmos");
      case "dtshd_ma" -> Optional.of("DTS-HD MA");
      case "dtshd_hra" -> Optional.of("DTS-HD HRA");
      case "dtshd_ma_x", "dtshd_ma_x_imax", "dtsx" -> Optional.of("DTS-HD MA + DTS:X");
      default -> Optional.empty();
    };
  }

  private static Optional<String> lowerCase(NfoDocument stream, String element) {
    return stream.text(element).map(text -> text.toLowerCase(Locale.ROOT));
  }

  private static OptionalDouble decimal(NfoDocument stream, String element) {
    return stream
        .text(element)
        .filter(text -> text.matches("\\d{1,3}(\\.\\d{1,9})?"))
        .map(Double::parseDouble)
        .filter(value -> value > 0)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private static OptionalInt number(NfoDocument stream, String element) {
    return stream
        .text(element)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }
}
