"""Asks each shell what it would offer at the end of a command line. The completion scripts are taken from the program."""
import shutil
import subprocess

ASK_BASH = r"""
source "$1"
while read -r -a COMP_WORDS; do
    [[ ${COMP_WORDS[-1]} == _ ]] && COMP_WORDS[-1]=''
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _ghg
    for word in "${COMPREPLY[@]}"; do printf '@@%s\n' "$word"; done
    echo @@done
done
"""
ASK_FISH = r"""
source $argv[1]
while read line
    for word in (complete -C (string replace -r '_$' '' -- $line)); echo "@@$word"; end
    echo @@done
end
"""
# A zsh that thinks it talks to a person; what it would list is printed behind @@ while it looks for it.
ASK_ZSH = r"""
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT= RPROMPT=; stty -echo; unset zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; source $1"
zpty -w shell 'compadd() {
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
    local -a found; builtin compadd -A found "$@"; local each; for each in $found; do print -r -- "@@$each"; done; builtin compadd "$@" }'
zpty -w shell 'bindkey "^I" complete-word; LISTMAX=10000; setopt no_beep'
zpty -w shell 'asked() { zle -I; print -r -- "@@""done"; BUFFER= }; zle -N asked; bindkey "^T" asked'
zpty -w shell 'print -r -- "@@""ready"'
zpty -r shell seen '*@@ready*'
while read -r line; do
    zpty -n -w shell "${line%_}"$'\t'$'\x14'
    zpty -r shell seen '*@@done*'
    print -r -- "$seen"
done
"""
COMMANDS = {"bash": ["--norc", "-c", ASK_BASH, "ask"], "fish": ["--no-config", "-c", ASK_FISH], "zsh": ["-f", "-c", ASK_ZSH, "ask"]}


class Shell:
    """One shell with the completion of ghg. `missing` says why it cannot be asked, or is empty."""

    def __init__(self, name, scratch):
        self.name, self.scratch = name, scratch
        self.missing = "" if shutil.which(name) else f"{name} is not installed"
        self.script = scratch.base / f"completion.{name}"
        self.script.write_text(scratch.ghg("completion", name)[0], encoding="utf-8")

    def run(self, *words, typed=""):
        return subprocess.run([self.name, *map(str, words)], cwd=self.scratch.root, env=self.scratch.environment(), input=typed,
                              capture_output=True, timeout=300, check=False, text=True)

    def syntax_errors(self):
        ran = self.run("-n", self.script)
        return ran.stderr + ("" if ran.returncode == 0 else f"exit {ran.returncode}")

    def offers(self, lines):
        """For each list of words what is offered for its last, which may be empty: sorted, folders without their slash."""
        typed = "".join(" ".join(["ghg", *words[:-1], words[-1] or "_"]) + "\n" for words in lines)
        ran = self.run(*COMMANDS[self.name], self.script, typed=typed)
        answers = [[]]
        for piece in ran.stdout.split("@@")[1:]:
            word = piece.splitlines()[0].split("\t")[0].strip().rstrip("/")
            if word == "done":
                answers.append([])
            else:
                answers[-1].append(word)
        if len(answers) != len(lines) + 1:
            raise ValueError(f"{self.name} answered {len(answers) - 1} of {len(lines)} times\n{ran.stdout[-2000:]}\n{ran.stderr}")
        # zsh offers options where nothing else can stand.
        return [sorted({each for each in answer if each.startswith("-") <= words[-1].startswith("-")}) for words, answer in zip(lines, answers)]
