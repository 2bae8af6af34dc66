package dev.badgepipeline.rendering.jpeg;

/** A sequential scan divided into pieces. */
interface ScanPieces {

  /** Gives all pieces to somebody, in order. */
  void giveTo(Taker taker) throws NotSplicedException;

  /** The rare codes of the pieces given so far that are copied, and possibly of others. */
  RareCodes rareCodes();

  /** Takes pieces, each before the next is looked for. */
  interface Taker {

    /** A restart interval begins. */
    void beginInterval();

    /** Takes what is copied. */
    void take(ScanPiece.Copied piece);

    /**
     * Takes what is coded anew.
     *
     * @param blocks where its coefficients are; they may be gone when it returns
     */
    void take(ScanPiece.Recoded piece, Blocks blocks);
  }
}
