"""Archives made to do harm: each is refused with its slug and reason, soon, in little memory, and nothing is written. Cases of bundles.py."""
import io
import os
import resource
import stat
import struct
import subprocess
import time
import zipfile
import zlib


SECONDS = 20  # what hangs, not what is slow
MEMORY = 400 << 20
SANITIZED = "ASAN_OPTIONS" in os.environ  # they keep address space of their own


def archive(*entries, base=None):
    """A ZIP of (name or ZipInfo, bytes), after the files of `base`."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in [*(base or {}).items(), *entries]:
            made.writestr(name, data)
    return target.getvalue()


def info(name, kind=0, method=zipfile.ZIP_DEFLATED):
    entry = zipfile.ZipInfo(name)
    entry.external_attr, entry.create_system, entry.compress_type = (kind | 0o644) << 16, 3, method
    return entry


def renamed(name, data=b"x"):
    """An entry whose name Python would not write: made under another of the same length."""
    plain = b"N" * len(name)
    return archive((plain.decode(), data)).replace(plain, name)


def raw_zip(name, packed, claimed, crc, flags=0, method=8, count=1):
    """A ZIP by hand, saying of its entries what it likes."""
    name = name.encode()
    local, central = b"", b""
    for number in range(count):
        one = name if count == 1 else name + str(number).encode()
        head = struct.pack("<HHHHHIIIHH", 20, flags, method, 0, 33, crc, len(packed), claimed, len(one), 0)
        central += b"PK\1\2" + struct.pack("<H", 20) + head + struct.pack("<HHHII", 0, 0, 0, 0, len(local)) + one
        local += b"PK\3\4" + head + one + packed
    counted = min(count, 0xFFFF)
    return local + central + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, counted, counted, len(central), len(local), 0)


def zeros(megabytes):
    squeezer, million = zlib.compressobj(9, zlib.DEFLATED, -15), bytes(1 << 20)
    crc = 0
    parts = []
    for _ in range(megabytes):
        parts.append(squeezer.compress(million))
        crc = zlib.crc32(million, crc)
    return b"".join(parts) + squeezer.flush(), crc


def cases(files):
    """Name: the archive, its slug, and words of the reason."""
    first = next(iter(files))
    whole = archive(base=files)
    bomb, crc = zeros(1024)
    yield "absolute", archive(("/etc/ghg-was-here", b""), base=files), "bundle-refused", "absolute"
    yield "upwards", archive(("year/../../ghg-was-here", b""), base=files), "bundle-refused", "leads out"
    yield "dots", archive(("year/./a", b""), base=files), "bundle-refused", "holds `.`"
    yield "no name", archive(("year//a", b""), base=files), "bundle-refused", "has no name"
    yield "backslash", renamed(b"..\\..\\ghg-was-here"), "bundle-refused", "backslash"
    yield "drive", archive(("C:/ghg-was-here", b""), base=files), "bundle-refused", "drive"
    yield "link", archive((info("year/link", stat.S_IFLNK), b"/etc/passwd"), base=files), "bundle-refused", "a link"
    yield "linked folder", archive((info("year/link/", stat.S_IFLNK), b""), base=files), "bundle-refused", "a link"
    yield "pipe", archive((info("year/pipe", stat.S_IFIFO), b""), base=files), "bundle-refused", "neither a file nor a folder"
    yield "device", archive((info("year/tty", stat.S_IFCHR), b""), base=files), "bundle-refused", "neither a file nor a folder"
    yield "capitals", archive((first.upper(), b""), base=files), "bundle-refused", "capitals"
    yield "capitals abroad", archive(("year/ÅR", b""), ("year/år", b"")), "bundle-refused", "capitals"
    yield "twice", twice(first), "bundle-refused", "same name"
    yield "file and folder", archive((first + "/more", b""), base=files), "bundle-refused", "a file"
    yield "encrypted", raw_zip("year/a.yaml", b"x" * 20, 8, 0, flags=1, method=0), "bundle-refused", "encrypted"
    yield "not UTF-8", renamed(b"year/\xff\xfe.yaml"), "bundle-refused", "UTF-8"
    yield "control character", renamed(b"year/\x1b[2J.yaml"), "bundle-refused", "cannot be seen"
    yield "turned around", archive(("year/\u202elmay.a", b"")), "bundle-refused", "cannot be seen"
    yield "long name", archive(("year/" + "a/" * 600 + "b", b"")), "bundle-refused", "1000 bytes"
    yield "long part", archive(("year/" + "a" * 256, b"")), "bundle-refused", "255 bytes"
    yield "bzip2", archive((info("year/a", method=zipfile.ZIP_BZIP2), b"a")), "bundle-refused", "method"
    yield "lzma", archive((info("year/a", method=zipfile.ZIP_LZMA), b"a")), "bundle-refused", "method"
    yield "bomb", raw_zip("year/zeros", bomb, 1 << 30, crc), "bundle-refused", "more than 64 MiB"
    yield "bomb that lies", raw_zip("year/zeros", bomb, 1000, crc), "bundle-", "year/zeros"
    yield "many small bombs", raw_zip("year/z", *lying(60), count=5), "bundle-refused", "more than 256 MiB"
    yield "many entries", raw_zip("year/", b"", 0, 0, method=0, count=100_000), "bundle-refused", "10000 entries"
    for part in (0, 1, 2, 21, 1000, len(whole) // 2, len(whole) - 1):
        yield f"first {part} bytes", whole[:part], "bundle-damaged", "ZIP"
    yield "a byte within", flipped(whole), "bundle-damaged", ""
    yield "something else", b"PK is how this text begins\n", "bundle-damaged", "no ZIP archive"
    yield "nothing in it", archive(), "bundle-", ""
    yield "no lock", archive(("year/a.yaml", b"a: b\n")), "bundle-damaged", "no lock"
    yield "two locks", archive(("year/a.lock.yaml", b""), ("year/b.lock.yaml", b"")), "bundle-damaged", "2 locks"


def lying(megabytes):
    data, crc = zeros(megabytes)
    return data, megabytes << 20, crc


def twice(name):
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return archive((name, b"one"), (name, b"two"))


def flipped(data):
    """Another byte in the middle of what is packed."""
    at = len(data) // 3
    return data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1:]


def limited():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if not SANITIZED:
        resource.setrlimit(resource.RLIMIT_AS, (2 * MEMORY, 2 * MEMORY))


def disk(folder):
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def check(scratch, files, verdict):
    work, temporary = scratch.root / "hostile", scratch.base / "tmp"
    work.mkdir()
    temporary.mkdir()
    slowest, most = 0, 0
    for name, data, slug, reason in cases(files):
        (work / "x.zip").write_bytes(data)
        before = disk(scratch.base)
        start = time.monotonic()
        with subprocess.Popen(["ghg", "verify", "x.zip"], cwd=work, executable=scratch.base / "bin/ghg", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=scratch.environment() | {"TMPDIR": str(temporary)}, preexec_fn=limited) as run:
            out, err = run.stdout.read(), run.stderr.read().decode("utf-8", "replace")
            _, status, used = os.wait4(run.pid, 0)
            run.returncode = os.waitstatus_to_exitcode(status)
        slowest, most = max(slowest, used.ru_utime + used.ru_stime), max(most, used.ru_maxrss)
        told = f"exit {run.returncode} after {time.monotonic() - start:.1f} s\n{err}"
        words = " ".join(err.split())
        verdict.check(run.returncode == 1 and f"[{slug}" in err and reason in words and out == b"", f"hostile: {name}", told)
        verdict.check("\x1b" not in err and "\u202e" not in err, f"hostile: {name}", "the message drives the terminal")
        verdict.check(disk(scratch.base) == before and not os.path.lexists("/etc/ghg-was-here"), f"hostile: {name}", "something was written")
    verdict.check(SANITIZED or most < MEMORY >> 10, "hostile", f"{most >> 10} MiB of memory")
    print(f"hostile archives: at most {slowest:.2f} s and {most >> 10} MiB")
