/*
 * Badges posters with libjpeg-turbo. Arguments: 'roundtrip' (decode, blend, encode) or 'transcode'
 * (coefficients read and written, nothing drawn: the limit of what a splice by it could reach), the
 * folders of posters, badges and results, and the rounds. Prints the CPU milliseconds of a poster.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include <jpeglib.h>

#define MOST 64

typedef struct {
  unsigned char *bytes;
  size_t length;
  char name[256];
} File;

typedef struct {
  unsigned char *rgba;
  int left, top, width, height;
} Overlay;

static Overlay overlays[MOST];
static int overlay_count;

static File read_file(const char *folder, const char *name) {
  char path[1024];
  File file = {0};
  snprintf(path, sizeof path, "%s/%s", folder, name);
  snprintf(file.name, sizeof file.name, "%s", name);
  FILE *in = fopen(path, "rb");
  if (in == NULL) {
    perror(path);
    exit(1);
  }
  fseek(in, 0, SEEK_END);
  file.length = ftell(in);
  rewind(in);
  file.bytes = malloc(file.length);
  if (fread(file.bytes, 1, file.length, in) != file.length) exit(1);
  fclose(in);
  return file;
}

static void read_overlays(const char *folder) {
  File list = read_file(folder, "list.txt");
  char *text = calloc(list.length + 1, 1);
  memcpy(text, list.bytes, list.length);
  for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
    Overlay *overlay = &overlays[overlay_count++];
    char name[64];
    sscanf(line, "%*d %63s %d %d %d %d", name, &overlay->left, &overlay->top, &overlay->width,
           &overlay->height);
    overlay->rgba = read_file(folder, name).bytes;
  }
}

static void blend(unsigned char *picture, int stride) {
  for (int i = 0; i < overlay_count; i++) {
    const Overlay *overlay = &overlays[i];
    for (int y = 0; y < overlay->height; y++) {
      const unsigned char *from = overlay->rgba + 4 * (size_t)y * overlay->width;
      unsigned char *to = picture + (size_t)(overlay->top + y) * stride + 3 * overlay->left;
      for (int x = 0; x < overlay->width; x++, from += 4, to += 3) {
        int alpha = from[3];
        for (int band = 0; band < 3; band++) {
          to[band] = (from[band] * alpha + to[band] * (255 - alpha) + 127) / 255;
        }
      }
    }
  }
}

static File encode(unsigned char *picture, int width, int height) {
  struct jpeg_compress_struct to;
  struct jpeg_error_mgr errors;
  File out = {0};
  unsigned long length = 0;
  to.err = jpeg_std_error(&errors);
  jpeg_create_compress(&to);
  jpeg_mem_dest(&to, &out.bytes, &length);
  to.image_width = width;
  to.image_height = height;
  to.input_components = 3;
  to.in_color_space = JCS_RGB;
  jpeg_set_defaults(&to);
  jpeg_set_quality(&to, 90, TRUE);
  jpeg_start_compress(&to, TRUE);
  while (to.next_scanline < to.image_height) {
    JSAMPROW row = picture + (size_t)to.next_scanline * width * 3;
    jpeg_write_scanlines(&to, &row, 1);
  }
  jpeg_finish_compress(&to);
  jpeg_destroy_compress(&to);
  out.length = length;
  return out;
}

static File roundtrip(File poster) {
  struct jpeg_decompress_struct from;
  struct jpeg_error_mgr errors;
  from.err = jpeg_std_error(&errors);
  jpeg_create_decompress(&from);
  jpeg_mem_src(&from, poster.bytes, poster.length);
  jpeg_read_header(&from, TRUE);
  from.out_color_space = JCS_RGB;
  jpeg_start_decompress(&from);
  int stride = from.output_width * 3;
  unsigned char *picture = malloc((size_t)stride * from.output_height);
  while (from.output_scanline < from.output_height) {
    JSAMPROW row = picture + (size_t)from.output_scanline * stride;
    jpeg_read_scanlines(&from, &row, 1);
  }
  int width = from.output_width, height = from.output_height;
  jpeg_finish_decompress(&from);
  jpeg_destroy_decompress(&from);
  blend(picture, stride);
  File out = encode(picture, width, height);
  free(picture);
  return out;
}

static File transcode(File poster) {
  struct jpeg_decompress_struct from;
  struct jpeg_compress_struct to;
  struct jpeg_error_mgr from_errors, to_errors;
  File out = {0};
  unsigned long length = 0;
  from.err = jpeg_std_error(&from_errors);
  to.err = jpeg_std_error(&to_errors);
  jpeg_create_decompress(&from);
  jpeg_create_compress(&to);
  jpeg_mem_src(&from, poster.bytes, poster.length);
  jpeg_mem_dest(&to, &out.bytes, &length);
  jpeg_read_header(&from, TRUE);
  jvirt_barray_ptr *coefficients = jpeg_read_coefficients(&from);
  jpeg_copy_critical_parameters(&from, &to);
  jpeg_write_coefficients(&to, coefficients);
  jpeg_finish_compress(&to);
  jpeg_destroy_compress(&to);
  jpeg_finish_decompress(&from);
  jpeg_destroy_decompress(&from);
  out.length = length;
  return out;
}

static int is_poster(const struct dirent *entry) { return strstr(entry->d_name, ".jpg") != NULL; }

int main(int count, char **arguments) {
  if (count != 6) return 2;
  File (*way)(File) = strcmp(arguments[1], "transcode") == 0 ? transcode : roundtrip;
  int rounds = atoi(arguments[5]);
  struct dirent **entries;
  int posters = scandir(arguments[2], &entries, is_poster, alphasort);
  File files[MOST];
  read_overlays(arguments[3]);
  mkdir(arguments[4], 0777);
  for (int i = 0; i < posters; i++) {
    char path[1024];
    files[i] = read_file(arguments[2], entries[i]->d_name);
    File badged = way(files[i]);
    snprintf(path, sizeof path, "%s/%s", arguments[4], files[i].name);
    FILE *out = fopen(path, "wb");
    fwrite(badged.bytes, 1, badged.length, out);
    fclose(out);
    free(badged.bytes);
  }
  clock_t before = clock();
  for (int round = 0; round < rounds; round++) {
    for (int i = 0; i < posters; i++) free(way(files[i]).bytes);
  }
  printf("%f\n", 1000.0 * (clock() - before) / CLOCKS_PER_SEC / rounds / posters);
  return 0;
}
