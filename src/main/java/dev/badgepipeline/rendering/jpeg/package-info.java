/**
 * Owns the lossless JPEG splice: overlays are laid over a JPEG file by rebuilding only the blocks
 * that they touch, while every other coefficient stays the original's. Also reads the pixels of
 * parts of a file. Knows nothing of posters or badges, only of JPEG (ITU-T T.81, cited by its
 * sections), and imports nothing of the program.
 *
 * <h2>What others use</h2>
 *
 * {@link JpegSplicer} with {@link dev.badgepipeline.rendering.jpeg.parse.JpegSegments} and {@link
 * dev.badgepipeline.rendering.jpeg.blend.Overlay} in, {@link SpliceResult} out; {@link KnownFile}
 * makes the next splice of the same file quicker; {@link JpegWindows} reads pixels. All else is
 * public for the packages below only; {@code PackageRulesTest} sees to it.
 *
 * <h2>The walk of a splice</h2>
 *
 * Packages know those before them in this table, never those behind.
 *
 * <table>
 *   <caption>The packages, from the ground up</caption>
 *   <tr><th>package</th><th>owns</th><th>begin with</th></tr>
 *   <tr><td>{@code model}</td><td>the standard's terms</td><td>{@code Frame}, {@code Blocks}</td></tr>
 *   <tr><td>{@code huffman}</td><td>tables</td><td>{@code HuffmanTable}, {@code CompletedTable}</td></tr>
 *   <tr><td>{@code parse}</td><td>segments and what they say</td><td>{@code JpegParser}</td></tr>
 *   <tr><td>{@code entropy}</td><td>bits to coefficients and back</td><td>{@code SequentialReader},
 *       {@code BlockCoder}</td></tr>
 *   <tr><td>{@code blend}</td><td>overlays and blocks</td><td>{@code BlockBlender}</td></tr>
 *   <tr><td>{@code index}</td><td>what the next splice may use</td><td>{@code SpliceIndex}</td></tr>
 *   <tr><td>{@code splice}</td><td>the drawing itself</td><td>{@code ScanSplice}</td></tr>
 *   <tr><td>this one</td><td>what others call</td><td>{@code JpegSplicer}, {@code FileSplice}</td></tr>
 * </table>
 *
 * <ol>
 *   <li>{@code JpegSegments.read} finds the segments. {@code JpegParser} reads them to a {@code
 *       JpegStructure}: the frame, the scans with their tables, the quantisation. A file of a kind
 *       that is not spliced ends here, by a {@code NotSplicedException}.
 *   <li>{@code BlockBlender.of} takes each overlay's tiles from the {@code TileCache}: for each
 *       block that it touches, what is to be kept of it and what is to be added.
 *   <li>{@code FileSplice} wants one sequential scan with the whole picture. If the file has it, it
 *       is a {@code SequentialScan}, with Huffman tables completed so that any coefficient has a
 *       code. If not (progressive, or a scan for each component), {@code ScanJoiner} makes one,
 *       which is kept for the next time.
 *   <li>{@code ScanSplice} divides that scan into {@code McuSequence}s, copied or drawn by turns.
 *       {@code McuWalk} passes over the former, reading no more than how long codes are, and reads
 *       the latter into {@code Blocks}, where {@code BlockBlender} lays the tiles over them; {@code
 *       DrawnMcuCoder} codes them. By the {@code SpliceIndex} of the last splice it leaps over what
 *       stays, and takes again what is drawn as it was.
 *   <li>{@code FileWriter} writes the segments as they were, and {@code ScanWriter} the scan: bits
 *       as they are, but for the DC difference behind each place that was drawn on, and codes that
 *       a completed table has made longer.
 * </ol>
 *
 * <h2>Adding a JPEG feature</h2>
 *
 * Every feature that is missing is refused in {@code JpegParser} by a sentence, which {@code
 * RefusalTest} holds. Begin there: take the sentence out, and let a file of that kind fail. Before
 * anything is written, {@code SpliceCorpusTest} gets the new kind in its corpus, made by {@code
 * TestJpeg} or {@code EditedJpeg}: other decoders then tell whether stray coefficients have
 * changed.
 *
 * <table>
 *   <caption>What to change</caption>
 *   <tr><th>feature</th><th>file</th><th>change</th><th>why</th></tr>
 *   <tr><td>samples of 12 bits</td><td>{@code parse.JpegParser.startFrame}, {@code
 *       model.Frame}</td><td>take 8 or 12, and remember it</td><td>everything below takes it to be
 *       8</td></tr>
 *   <tr><td></td><td>{@code huffman.TableClass}</td><td>sizes up to 15 (DC) and 14 (AC)</td><td>a
 *       completed table has codes for all that may be drawn</td></tr>
 *   <tr><td></td><td>{@code entropy.SequentialReader}</td><td>{@code LARGEST_DC}, {@code
 *       LONGEST_VALUE}</td><td>they tell damaged files from sound ones</td></tr>
 *   <tr><td></td><td>{@code blend.BlockBlender}, {@code TileCutter}</td><td>limits of coefficients,
 *       level shift, {@code ROUNDING}</td><td>T.81, A.3.1: 2048 in place of 128</td></tr>
 *   <tr><td></td><td>{@code splice.FileWriter}, {@code DecodedMcu}</td><td>the frame's precision is
 *       copied; scale samples to 8 bits for windows</td><td>colours of overlays have 8</td></tr>
 *   <tr><td>arithmetic coding (SOF9, SOF10, DAC)</td><td>{@code parse.JpegParser}</td><td>take the
 *       markers; conditioning tables beside the Huffman tables of {@code Scan}</td><td>T.81,
 *       B.2.4.3</td></tr>
 *   <tr><td></td><td>{@code entropy}</td><td>a {@code ScanDecoder.BlockSource} that decodes
 *       arithmetically; {@code EntropyCodedData} unstuffs as it is</td><td>{@code ScanJoiner} makes a
 *       Huffman-coded scan of whatever a source reads, as it does of progressive ones</td></tr>
 *   <tr><td></td><td>{@code index.SequentialScan.of}, {@code splice.FileWriter}</td><td>empty for
 *       such a file; leave out DAC</td><td>MCUs cannot be copied: the coder's state runs through
 *       them</td></tr>
 *   <tr><td>DNL (height behind the first scan)</td><td>{@code parse.JpegParser}</td><td>look for it
 *       before the frame is made</td><td>{@code Frame} is immutable and its height is asked
 *       everywhere</td></tr>
 *   <tr><td></td><td>{@code splice.FileWriter}</td><td>leave it out, and write the height into the
 *       frame header</td><td>scans may be joined, and it has to stand behind the first</td></tr>
 *   <tr><td>four components (CMYK, YCCK)</td><td>{@code parse.JpegParser.components}, {@code
 *       checkColours}</td><td>take 4, and remember Adobe's transform</td><td>it decides what a
 *       component means</td></tr>
 *   <tr><td></td><td>{@code blend.TileCutter}, {@code DecodedMcu}</td><td>the colours of an overlay
 *       in that space, inverted as Adobe does</td><td>they know grey and YCbCr only</td></tr>
 * </table>
 *
 * <p><b>What the compiler catches:</b> a new {@code TableClass} (an exhaustive switch); a further
 * component of {@code Frame}, {@code Scan} or {@code JpegStructure} wherever one is made. NullAway
 * catches a table that may be missing.
 *
 * <p><b>What it does not:</b> numbers that stand for eight bits (search for {@code 128}, {@code
 * 1023}, {@code 2047}); that {@code McuSequence} and {@code TileBlock} are told apart by {@code
 * instanceof}, so that a third alternative would silently do nothing; that {@code JpegSplicer}
 * writes something else for the same file: raise {@code VERSION} in {@code SpliceIndexFormat} and
 * {@code JoinedScan} whenever bytes change, or posters get what an older program kept. The name of
 * a tile ({@code TileKey.name}) has the text of {@code McuLayout} in it: renaming its components
 * has the same effect. Speed: {@code benchmarks/run.sh}; the native binary must write the same
 * bytes ({@code ./mvnw verify -Dnative}).
 */
@NullMarked
package dev.badgepipeline.rendering.jpeg;

import org.jspecify.annotations.NullMarked;
