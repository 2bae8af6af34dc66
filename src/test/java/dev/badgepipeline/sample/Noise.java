package dev.badgepipeline.sample;

/** Smooth noise that is the same on every run: clouds, fog, dunes and rock come from it. */
final class Noise {

  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /** Several octaves of noise, from 0 to 1. */
  double clouds(double x, double y, int octaves) {
    double sum = 0;
    double weight = 0;
    double amplitude = 1;
    double frequency = 1;
    for (int octave = 0; octave < octaves; octave++) {
      sum += amplitude * smooth(x * frequency + 17 * octave, y * frequency - 31 * octave);
      weight += amplitude;
      amplitude *= 0.5;
      frequency *= 2;
    }
    return sum / weight;
  }

  private double smooth(double x, double y) {
    long left = (long) Math.floor(x);
    long top = (long) Math.floor(y);
    double u = eased(x - left);
    double v = eased(y - top);
    double above = mix(at(left, top), at(left + 1, top), u);
    double below = mix(at(left, top + 1), at(left + 1, top + 1), u);
    return mix(above, below, v);
  }

  /** A value for a point of the grid, from 0 to 1. */
  double at(long x, long y) {
    long hash = seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL;
    hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
    return ((hash ^ hash >>> 31) >>> 11) / (double) (1L << 53);
  }

  static double eased(double t) {
    return t * t * (3 - 2 * t);
  }

  static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
