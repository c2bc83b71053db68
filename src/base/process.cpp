#include "base/process.h"

#include "base/descriptor.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <memory>

#include <poll.h>
#include <spawn.h>

namespace ghg {
namespace {

/// A pipe whose two ends close with it and in every program that is started.
struct Pipe {
    Pipe() {
        std::array<int, 2> ends{-1, -1};
        ok = ::pipe2(ends.data(), O_CLOEXEC) == 0;
        reading = std::make_unique<Descriptor>(ends[0]);
        writing = std::make_unique<Descriptor>(ends[1]);
    }
    bool ok = false;
    std::unique_ptr<Descriptor> reading, writing;
};

pid_t start(const std::vector<std::string>& arguments, const Pipe& in, const Pipe& out, const Pipe& err, int& failure) {
    std::vector<char*> words;
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));  // NOLINT: posix_spawn does not write into them
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.reading->get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.writing->get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.writing->get(), STDERR_FILENO);
    pid_t child = -1;
    failure = ::posix_spawnp(&child, words.front(), &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failure == 0 ? child : -1;
}

// What is there is read into `text`; false at the end.
bool read_some(Descriptor& from, std::string& text) {
    std::array<char, 65536> some{};
    ssize_t size = ::read(from.get(), some.data(), some.size());
    if (size > 0) text.append(some.data(), static_cast<std::size_t>(size));
    return size > 0 || (size < 0 && errno == EINTR);
}

// False when nothing more can be written: all of it is, or nobody reads.
bool write_some(Descriptor& to, std::string_view& rest) {
    ssize_t size = rest.empty() ? 0 : ::write(to.get(), rest.data(), rest.size());
    if (size > 0) rest.remove_prefix(static_cast<std::size_t>(size));
    bool may_go_on = size >= 0 || errno == EINTR || errno == EAGAIN;
    return may_go_on && !rest.empty();
}

/// Feeds and empties the pipes as they become ready, so that neither side waits for the other.
void talk(Pipe& in, Pipe& out, Pipe& err, std::string_view input, std::size_t most_bytes, Ran& ran) {
    ::fcntl(in.writing->get(), F_SETFL, O_NONBLOCK);
    bool more_in = true;
    std::array<pollfd, 3> ends{
        {{in.writing->get(), POLLOUT, 0}, {out.reading->get(), POLLIN, 0}, {err.reading->get(), POLLIN, 0}}};
    while (ends[1].fd >= 0 || ends[2].fd >= 0) {
        if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) break;
        if (more_in && ends[0].revents != 0 && !(more_in = write_some(*in.writing, input))) {
            in.writing = std::make_unique<Descriptor>(-1);
            ends[0].fd = -1;
        }
        if (ends[1].revents != 0 && !read_some(*out.reading, ran.output)) ends[1].fd = -1;
        if (ends[2].revents != 0 && !read_some(*err.reading, ran.error)) ends[2].fd = -1;
        ran.too_long = ran.output.size() + ran.error.size() > most_bytes;
        if (ran.too_long) break;
    }
}

int exit_code(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    constexpr int killed = 128;
    return WIFEXITED(status) ? WEXITSTATUS(status) : killed + WTERMSIG(status);
}

}  // namespace

Ran run_program(const std::vector<std::string>& arguments, std::string_view input, std::size_t most_bytes) {
    Ran ran;
    Pipe in, out, err;
    int failure = in.ok && out.ok && err.ok ? 0 : errno;
    pid_t child = failure == 0 ? start(arguments, in, out, err, failure) : -1;
    if (child < 0) {
        ran.error = std::strerror(failure);
        return ran;
    }
    ran.started = true;
    for (Pipe* ours : {&out, &err}) ours->writing = std::make_unique<Descriptor>(-1);
    in.reading = std::make_unique<Descriptor>(-1);
    // A program that stops reading would end this one with SIGPIPE.
    auto before = std::signal(SIGPIPE, SIG_IGN);
    talk(in, out, err, input, most_bytes, ran);
    std::signal(SIGPIPE, before);
    if (ran.too_long) ::kill(child, SIGKILL);
    ran.code = exit_code(child);
    return ran;
}

}  // namespace ghg
