/*
 * Keeps beside a folder the image of what a power cut would leave of it: the content of files as of their last sync, the names
 * in folders as of their folder's last sync. Loaded into a process before all else (LD_PRELOAD), it stands in for fsync and
 * fdatasync, by which Node and SQLite alike make things durable.
 *
 *   DURABLE_ROOT     the folder; what is there when the first process starts is durable
 *   DURABLE_IMAGE    where the image is: f-KEY is the content of a file, d-KEY the lines "TYPE KEY NAME" of a folder, `root` a key
 *   DURABLE_CUT_AT   the process kills itself before its sync of this number takes effect
 *
 * A key is the inode's number and the time of its birth, for numbers are given again.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *root, *image;
static size_t root_length;
static long cut_at, syncs;
static char block[1 << 20];

static void fail(const char *what) {
  perror(what);
  abort();
}

static int key_of(int folder, const char *name, char *key, struct statx *found) {
  if (statx(folder, name, AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS | STATX_BTIME, found) != 0) return -1;
  sprintf(key, "%llu-%lld%09u", (unsigned long long)found->stx_ino, (long long)found->stx_btime.tv_sec, found->stx_btime.tv_nsec);
  return 0;
}

/* Opened beside the image's file and renamed over it, so that a kill leaves the one or the other. */
static int open_image(const char *kind, const char *key, char *unfinished, char *finished) {
  sprintf(finished, "%s/%s%s", image, kind, key);
  sprintf(unfinished, "%s/new-%s%s", image, kind, key);
  int file = open(unfinished, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
  if (file < 0) fail(unfinished);
  return file;
}

static void keep_folder(int folder, const char *key) {
  char unfinished[4096], finished[4096], path[64];
  sprintf(path, "/proc/self/fd/%d", folder);
  DIR *entries = opendir(path);
  if (entries == NULL) fail("opendir");
  FILE *out = fdopen(open_image("d-", key, unfinished, finished), "w");
  for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
    struct statx found;
    char entry_key[64];
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    if (key_of(dirfd(entries), entry->d_name, entry_key, &found) != 0) continue;
    char type = S_ISDIR(found.stx_mode) ? 'd' : S_ISREG(found.stx_mode) ? 'f' : '-';
    if (type != '-') fprintf(out, "%c %s %o %s\n", type, entry_key, found.stx_mode & 0777, entry->d_name);
  }
  closedir(entries);
  if (fclose(out) != 0 || rename(unfinished, finished) != 0) fail(finished);
}

/* Holes are skipped: a volume is a gigabyte of them. */
static void keep_file(int file, const char *key, off_t size) {
  char unfinished[4096], finished[4096], path[64];
  int out = open_image("f-", key, unfinished, finished), source = file, is_own = 0;
  if ((fcntl(file, F_GETFL) & O_ACCMODE) == O_WRONLY) {
    /* Not of one that can be read: to close a second descriptor would give up the locks on the file. */
    sprintf(path, "/proc/self/fd/%d", file);
    source = open(path, O_RDONLY | O_CLOEXEC);
    if (source < 0) fail("open for reading");
    is_own = 1;
  }
  off_t before = lseek(source, 0, SEEK_CUR);
  for (off_t at = 0; at < size;) {
    off_t data = lseek(source, at, SEEK_DATA);
    if (data < 0) break;
    off_t end = lseek(source, data, SEEK_HOLE);
    for (at = data; at < end;) {
      size_t wanted = (size_t)(end - at) < sizeof block ? (size_t)(end - at) : sizeof block;
      ssize_t length = pread(source, block, wanted, at);
      if (length <= 0) break;
      if (pwrite(out, block, (size_t)length, at) != length) fail("pwrite");
      at += length;
    }
    if (at < end) break;
  }
  if (is_own) close(source);
  else lseek(source, before, SEEK_SET);
  if (ftruncate(out, size) != 0 || close(out) != 0 || rename(unfinished, finished) != 0) fail(finished);
}

static void keep(int file) {
  struct statx found;
  char key[64];
  if (key_of(file, "", key, &found) != 0) return;
  if (S_ISDIR(found.stx_mode)) keep_folder(file, key);
  else if (S_ISREG(found.stx_mode)) keep_file(file, key, (off_t)found.stx_size);
}

static int keep_at_start(const char *path, const struct stat *found, int type, struct FTW *place) {
  (void)found, (void)place;
  if (type != FTW_F && type != FTW_D) return 0;
  int file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return 0;
  keep(file);
  close(file);
  return 0;
}

__attribute__((constructor)) static void begin(void) {
  root = getenv("DURABLE_ROOT");
  image = getenv("DURABLE_IMAGE");
  if (root == NULL || image == NULL) return;
  root_length = strlen(root);
  if (getenv("DURABLE_CUT_AT") != NULL) cut_at = atol(getenv("DURABLE_CUT_AT"));
  struct statx found;
  char key[64], unfinished[4096], finished[4096];
  sprintf(finished, "%s/root", image);
  if (access(finished, F_OK) == 0) return;
  if (key_of(AT_FDCWD, root, key, &found) != 0) fail(root);
  nftw(root, keep_at_start, 16, FTW_PHYS);
  int file = open_image("root", "", unfinished, finished);
  if (write(file, key, strlen(key)) < 0 || close(file) != 0 || rename(unfinished, finished) != 0) fail(finished);
}

static int sync_kept(int file, long call) {
  char link[64], path[4096];
  if (root != NULL && image != NULL) {
    sprintf(link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length >= (ssize_t)root_length && strncmp(path, root, root_length) == 0) {
      pthread_mutex_lock(&turn);
      if (++syncs == cut_at) kill(getpid(), SIGKILL);
      keep(file);
      pthread_mutex_unlock(&turn);
    }
  }
  return (int)syscall(call, file);
}

int fsync(int file) { return sync_kept(file, SYS_fsync); }

int fdatasync(int file) { return sync_kept(file, SYS_fdatasync); }
