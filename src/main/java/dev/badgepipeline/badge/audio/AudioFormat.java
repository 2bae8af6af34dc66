package dev.badgepipeline.badge.audio;

import dev.badgepipeline.badge.CellIcon;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.library.AudioStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The audio formats that a badge names, the least first: lossy below lossless, and both below those
 * that place sound in the room.
 */
enum AudioFormat {
  MP2("MP2"),
  MP3("MP3"),
  WMA("WMA"),
  VORBIS("Vorbis"),
  AAC("AAC"),
  OPUS("Opus"),
  DD("DD", Icon.DOLBY),
  DD_PLUS("DD+", Icon.DOLBY),
  AC4("AC-4", Icon.DOLBY),
  DTS("DTS", Icon.DTS),
  DTS_HD_HRA("DTS-HD HRA", Icon.DTS),
  ALAC("ALAC"),
  FLAC("FLAC"),
  PCM("PCM"),
  MLP("MLP"),
  DTS_HD_MA("DTS-HD MA", Icon.DTS),
  TRUEHD("TrueHD", Icon.DOLBY),
  DD_PLUS_ATMOS("DD+ Atmos", Icon.DOLBY),
  DTS_X("DTS:X", Icon.DTS),
  TRUEHD_ATMOS("TrueHD Atmos", Icon.DOLBY);

  private static final Pattern ATMOS = Pattern.compile("\\batmos\\b", Pattern.CASE_INSENSITIVE);

  private final String label;
  private final Optional<Icon> icon;

  AudioFormat(String label) {
    this.label = label;
    this.icon = Optional.empty();
  }

  AudioFormat(String label, Icon icon) {
    this.label = label;
    this.icon = Optional.of(icon);
  }

  String label() {
    return label;
  }

  /** The mark of the company behind the format. */
  Optional<CellIcon> icon() {
    return icon.map(CellIcon.class::cast);
  }

  /** Reads a stream's format; empty when its codec is not known. */
  static Optional<AudioFormat> of(AudioStream stream) {
    String codec = stream.codec().orElse("").toLowerCase(Locale.ROOT);
    return switch (codec) {
      case "truehd" -> Optional.of(isAtmos(stream) ? TRUEHD_ATMOS : TRUEHD);
      case "eac3" -> Optional.of(isAtmos(stream) ? DD_PLUS_ATMOS : DD_PLUS);
      case "ac3" -> Optional.of(DD);
      case "ac4" -> Optional.of(AC4);
      case "mlp" -> Optional.of(MLP);
      case "dts", "dca" -> Optional.of(dts(stream));
      case "flac" -> Optional.of(FLAC);
      case "alac" -> Optional.of(ALAC);
      case "aac", "aac_latm" -> Optional.of(AAC);
      case "opus" -> Optional.of(OPUS);
      case "vorbis" -> Optional.of(VORBIS);
      case "mp3", "mp3float" -> Optional.of(MP3);
      case "mp2" -> Optional.of(MP2);
      case "wmav1", "wmav2", "wmapro", "wmalossless" -> Optional.of(WMA);
      case "pcm", "lpcm" -> Optional.of(PCM);
      default -> codec.startsWith("pcm_") ? Optional.of(PCM) : Optional.empty();
    };
  }

  /** Servers before 10.10 tell Atmos by the track's title alone. */
  private static boolean isAtmos(AudioStream stream) {
    return stream.spatialFormat().filter("DolbyAtmos"::equalsIgnoreCase).isPresent()
        || stream.profile().filter(profile -> profile.contains("Dolby Atmos")).isPresent()
        || stream.title().filter(title -> ATMOS.matcher(title).find()).isPresent()
        || stream.displayTitle().filter(title -> ATMOS.matcher(title).find()).isPresent();
  }

  private static AudioFormat dts(AudioStream stream) {
    String profile = stream.profile().orElse("");
    if (stream.spatialFormat().filter("DTSX"::equalsIgnoreCase).isPresent()
        || profile.contains("DTS:X")) {
      return DTS_X;
    }
    if (profile.contains("DTS-HD MA")) {
      return DTS_HD_MA;
    }
    return profile.contains("DTS-HD HRA") ? DTS_HD_HRA : DTS;
  }
}
