package dev.badgepipeline.deploy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.codec.WebpSamples;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** Files that are within all limits, and made to take as much memory as they can. */
final class HostilePictures {

  /** The side of the largest square that is accepted. */
  private static final int SIDE = 4898;

  /** Near to the most bytes that a poster may have. */
  private static final int MOST_BYTES = 32_000_000;

  /** The side of what has one colour in a picture that is to be a large file, but not too large. */
  private static final int GRAIN = 8;

  private static final int RGB = 2;
  private static final int RGB_WITH_ALPHA = 6;

  /** Where the header of a PNG file ends. */
  private static final int PNG_HEADER = 33;

  private HostilePictures() {}

  /** Of one colour, in some hundred bytes. */
  static byte[] losslessWebp() {
    return WebpSamples.claiming(WebpSamples.lossless(Pictures.plain(30, 30, 0)), SIDE, SIDE);
  }

  /** Of eight bytes for each pixel. */
  static byte[] deepPng() {
    return PngSamples.blank(SIDE, SIDE, 16, RGB_WITH_ALPHA);
  }

  /** Of three bytes for each pixel. */
  static byte[] png() {
    return PngSamples.blank(SIDE, SIDE, 8, RGB);
  }

  /** Of some megabytes, all of whose coefficients are needed before the first pixel is known. */
  static byte[] progressiveJpeg() {
    BufferedImage grain = Pictures.noise(SIDE / GRAIN, SIDE / GRAIN);
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.drawImage(grain, 0, 0, SIDE, SIDE, null);
    graphics.dispose();
    return JpegSamples.progressiveInFull(picture);
  }

  /** Of empty segments. */
  static byte[] segmentedJpeg() {
    byte[] comment = {(byte) 0xFF, (byte) 0xFE, 0, 2};
    return stuffed(JpegSamples.baseline(Pictures.plain(30, 30, 0)), 2, comment);
  }

  /** Of empty chunks. */
  static byte[] chunkedPng() {
    byte[] type = "abCd".getBytes(ISO_8859_1);
    CRC32 checksum = new CRC32();
    checksum.update(type);
    byte[] chunk =
        ByteBuffer.allocate(12).putInt(0).put(type).putInt((int) checksum.getValue()).array();
    return stuffed(PngSamples.blank(30, 30, 8, RGB), PNG_HEADER, chunk);
  }

  /** Of empty chunks. */
  static byte[] chunkedWebp() {
    byte[] still = WebpSamples.lossless(Pictures.plain(30, 30, 0));
    byte[] chunk = ByteBuffer.allocate(8).put("abcd".getBytes(ISO_8859_1)).array();
    byte[] file = stuffed(still, still.length, chunk);
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
    return file;
  }

  private static byte[] stuffed(byte[] file, int offset, byte[] part) {
    int parts = MOST_BYTES / part.length;
    ByteBuffer stuffed = ByteBuffer.allocate(file.length + parts * part.length);
    stuffed.put(file, 0, offset);
    for (int i = 0; i < parts; i++) {
      stuffed.put(part);
    }
    return stuffed.put(file, offset, file.length - offset).array();
  }
}
