/*
 * The yardstick of the erasure code: Intel's ISA-L, in assembly, on the same task. Compiled by isa-l.ts when it is needed.
 *
 *   code K N SHARD_BYTES LOST    LOST = 0 encodes n-k parity shards; else it rebuilds that many data shards
 *
 * Prints MB/s of user data (k shards), over at least a quarter of a second after one round to warm up.
 */
#include <isa-l/erasure_code.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  const int k = atoi(argv[1]), n = atoi(argv[2]), bytes = atoi(argv[3]), lost = atoi(argv[4]);
  unsigned char *shards[256], *sources[256], *outputs[256];
  unsigned char matrix[256 * 256], rows[256 * 256], square[256 * 256];
  unsigned char *tables = malloc(32 * 256 * 256);
  for (int i = 0; i < n; i++) {
    /* Not a power of two apart, as ours: it helps ISA-L as well. */
    shards[i] = aligned_alloc(64, bytes + 192);
    memset(shards[i], i + 1, bytes);
  }
  gf_gen_cauchy1_matrix(matrix, n, k);
  const int count = lost == 0 ? n - k : lost;
  for (int i = 0; i < k; i++) {
    sources[i] = shards[i + lost];
    memcpy(square + i * k, matrix + (i + lost) * k, k);
  }
  for (int i = 0; i < count; i++) outputs[i] = lost == 0 ? shards[k + i] : shards[i];
  if (lost == 0) memcpy(rows, matrix + k * k, count * k);
  else if (gf_invert_matrix(square, rows, k) != 0) return 1;

  int rounds = 0;
  double start = 0, spent = 0;
  for (int round = 0; round == 0 || spent < 0.25; round++) {
    if (round == 1) start = seconds();
    ec_init_tables(k, count, rows, tables);
    ec_encode_data(bytes, k, count, tables, sources, outputs);
    if (round > 0) {
      rounds = round;
      spent = seconds() - start;
    }
  }
  printf("%f\n", (double)rounds * k * bytes / 1e6 / spent);
  return 0;
}
