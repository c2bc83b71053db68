"""What the cases of robust.py share: the folder of a case, running the program in odd circumstances, and what must hold afterwards."""
import os
import resource
import shutil
import subprocess

import harness

NOBODY = 65534
SECONDS = 120


class Skip(Exception):
    """This machine cannot do it."""


class Ran:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    def __repr__(self):
        return f"exit {self.code}\n{self.err.decode('utf-8', 'backslashreplace')}{self.out.decode('utf-8', 'backslashreplace')}"


class Bench:
    """The folder of one case, the program, and what was found."""

    def __init__(self, ghg, base, verdict):
        self.ghg, self.base, self.verdict, self.folder, self.case = ghg, base, verdict, None, ""

    def begin(self, case):
        self.case, self.folder = case, self.base / case.replace(" ", "-")[:60]
        self.folder.mkdir(mode=0o755)
        shutil.copy(harness.ROOT / "examples/first.yaml", self.folder / "year.yaml")

    def end(self):
        for folder, _, _ in os.walk(self.folder):
            os.chmod(folder, 0o755)
        shutil.rmtree(self.folder, ignore_errors=True)

    def environment(self, limited=False):
        kept = {key: os.environ[key] for key in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if key in os.environ}
        # A coverage build writes its counts at exit, and may not be able to.
        counts = {"GCOV_ERROR_FILE": "/dev/null", **({"GCOV_PREFIX": "/dev/null"} if limited else {})}
        return {"PATH": f"{self.ghg.parent}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", **kept, **counts}

    def start(self, *words, nobody=False, limits=(), **streams):
        """Starts ghg in the folder. `limits` are (resource, value); `nobody` drops root's rights."""
        user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if nobody and os.geteuid() == 0 else {}

        def prepare():
            for which, value in limits:
                resource.setrlimit(which, (value, value))

        default = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(["ghg", *map(os.fsencode, words)], executable=self.ghg, cwd=self.folder, preexec_fn=prepare,
                                env=self.environment(bool(limits) or nobody), **user, **(default | streams))

    def run(self, *words, text=None, **options):
        """Runs ghg to its end. `text` goes to standard input through a pipe."""
        if text is not None:
            options["stdin"] = subprocess.PIPE
        with self.start(*words, **options) as ran:
            out, err = ran.communicate(text, timeout=SECONDS)
        # With few descriptors a coverage build says that it could not even open its error file.
        own = [line for line in (err or b"").splitlines(keepends=True) if not line.startswith(b"profiling:")]
        return Ran(ran.returncode, out or b"", b"".join(own))

    def sh(self, script, shell="sh", limited=False):
        ran = subprocess.run([shell, "-c", script], cwd=self.folder, env=self.environment(limited), stdin=subprocess.DEVNULL,
                             capture_output=True, timeout=SECONDS, check=False)
        return Ran(ran.returncode, ran.stdout, ran.stderr)

    def check(self, ok, what):
        return self.verdict.check(ok, self.case, what)

    def refused(self, ran, slug, *texts, code=1):
        """One error of that slug, with these texts in it, and nothing on standard output."""
        told = ran.err.decode("utf-8", "replace")
        self.check(ran.code == code and ran.out == b"", f"exit {ran.code}, expected {code} and no output\n{ran}")
        self.check(f"[{slug}]" in told and "= next:" in told and told.count("error: ") == 1, f"expected one error [{slug}]\n{ran}")
        for text in texts:
            self.check(text in " ".join(told.split()), f"the message lacks {text!r}\n{ran}")

    def well(self, ran, out=None):
        """Done, in silence; `out` is what must have been printed."""
        self.check(ran.code == 0 and ran.err == b"", f"expected exit 0 and no message\n{ran}")
        if out is not None:
            self.check(ran.out == out, f"printed {len(ran.out)} bytes, expected {len(out)}\n{ran}")

    def holds(self, *names, folder=None):
        """Just these stand in the folder, besides year.yaml."""
        found = {path.name for path in (folder or self.folder).iterdir()} - {"year.yaml"}
        self.check(found == set(names), f"left behind: {sorted(found)}, expected {sorted(names)}")

    def kept(self, name, content):
        path = self.folder / name
        self.check(path.is_file() and path.read_bytes() == content, f"{name} is not as it was")

    def put(self, name, content=b"", mode=None):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if mode is not None:
            path.chmod(mode)
        return path

    def report(self):
        """The report of year.yaml, as standard output has it."""
        return self.run("report", "year.yaml").out

    def in_mount(self, options, script):
        """Runs a script where `full` is a mounted tmpfs; `$ghg` is the program."""
        (self.folder / "full").mkdir()
        mount = f"mount -t tmpfs -o {options} none full"
        if self.sh(f"unshare -rm sh -c '{mount}'").code != 0:
            raise Skip("a file system cannot be mounted here")
        return self.sh(f"unshare -rm sh -c '{mount} || exit 99\nghg={self.ghg}\n{script}'", limited=True)


def without_rights(bench):
    """Whether a user without root's rights can run the program at all."""
    ran = bench.run("--version", nobody=True)
    if ran.code != 0:
        raise Skip("no user without root's rights can run the program here")
