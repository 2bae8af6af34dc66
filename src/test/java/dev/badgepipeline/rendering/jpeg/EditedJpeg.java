package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.model.Marker;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A file as its segments, for tests that change some of them. */
final class EditedJpeg {

  private final List<Piece> pieces;

  private EditedJpeg(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * A segment.
   *
   * @param marker the second byte of its marker
   * @param payload what follows its length
   * @param data the entropy-coded data behind it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Piece(int marker, byte[] payload, byte[] data) {

    static Piece of(int marker, int... payload) {
      byte[] bytes = new byte[payload.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) payload[i];
      }
      return new Piece(marker, bytes, new byte[0]);
    }
  }

  static EditedJpeg of(byte[] file) {
    List<Piece> pieces = new ArrayList<>();
    for (JpegSegments.Segment segment : JpegSegments.read(file).all()) {
      pieces.add(
          new Piece(
              segment.marker(),
              Arrays.copyOfRange(file, segment.payload(), segment.to()),
              Arrays.copyOfRange(file, segment.to(), segment.end())));
    }
    return new EditedJpeg(pieces);
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** With a segment before the n-th one of a marker, counted from zero. */
  EditedJpeg before(int marker, int n, Piece added) {
    List<Piece> changed = new ArrayList<>();
    int seen = 0;
    for (Piece piece : pieces) {
      if (piece.marker == marker && seen++ == n) {
        changed.add(added);
      }
      changed.add(piece);
    }
    return new EditedJpeg(changed);
  }

  EditedJpeg without(int marker) {
    Predicate<Piece> kept = piece -> piece.marker != marker;
    return new EditedJpeg(pieces.stream().filter(kept).toList());
  }

  EditedJpeg renamed(int marker, int to) {
    return changed(marker, piece -> new Piece(to, piece.payload, piece.data));
  }

  /** With another byte in the payload of every segment of a marker. */
  EditedJpeg with(int marker, int at, int value) {
    return changed(
        marker,
        piece -> {
          byte[] payload = piece.payload.clone();
          payload[at] = (byte) value;
          return new Piece(piece.marker, payload, piece.data);
        });
  }

  EditedJpeg changed(int marker, UnaryOperator<Piece> change) {
    return new EditedJpeg(
        pieces.stream()
            .map(piece -> piece.marker == marker ? change.apply(piece) : piece)
            .toList());
  }

  byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(Marker.SOI);
    for (Piece piece : pieces) {
      int length = piece.payload.length + 2;
      out.write(0xFF);
      out.write(piece.marker);
      out.write(length >> 8);
      out.write(length);
      out.writeBytes(piece.payload);
      out.writeBytes(piece.data);
    }
    out.write(0xFF);
    out.write(Marker.EOI);
    return out.toByteArray();
  }
}
