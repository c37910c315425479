#pragma once

// A client that sends exactly the bytes it is told to, also those that no client should send.

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

namespace haihe::edge::http {

struct RawAnswer {
    int status = 0; ///< 0: the server hung up instead
    std::map<std::string, std::string> headers;
    std::string body;
    std::string head;
};

class RawClient {
public:
    explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        timeval const patience{30, 0}; // a test that waits for ever tells nothing
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    }
    explicit RawClient(int accepted, bool) : socket_(accepted) {}
    ~RawClient() { close(); }
    RawClient(RawClient const&) = delete;
    RawClient& operator=(RawClient const&) = delete;

    /// False when the server does not take it any more.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    void half_close() { ::shutdown(socket_, SHUT_WR); }
    void close() {
        if (socket_ >= 0) ::close(socket_);
        socket_ = -1;
    }
    /// With a reset instead of a good-bye.
    void abort() {
        linger const at_once{1, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        close();
    }

    /// Up to and with `mark`; shorter when the server hung up.
    std::string read_until(std::string_view mark) {
        while (inbox_.find(mark) == std::string::npos && read_more()) {}
        auto const place = inbox_.find(mark);
        return take(place == std::string::npos ? inbox_.size() : place + mark.size());
    }
    std::string read_to_end() {
        while (read_more()) {}
        return take(inbox_.size());
    }
    RawAnswer read_answer(bool to_head = false) {
        RawAnswer answer;
        answer.head = read_until("\r\n\r\n");
        if (answer.head.size() < 12) return answer;
        answer.status = std::atoi(answer.head.c_str() + 9);
        for (auto line = answer.head.find("\r\n") + 2; line + 2 < answer.head.size();) {
            auto const end = answer.head.find("\r\n", line);
            auto const colon = answer.head.find(": ", line);
            auto name = answer.head.substr(line, colon - line);
            for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            answer.headers[name] = answer.head.substr(colon + 2, end - colon - 2);
            line = end + 2;
        }
        if (answer.status == 100) return answer;
        if (to_head || answer.status == 304 || answer.status == 204) return answer;
        auto const length = static_cast<std::size_t>(std::atoll(answer.headers["content-length"].c_str()));
        while (inbox_.size() < length && read_more()) {}
        answer.body = take(length);
        return answer;
    }
    RawAnswer ask(std::string_view bytes) {
        send(bytes);
        return read_answer();
    }
    bool is_hung_up() { return inbox_.empty() && !read_more(); }

private:
    bool read_more() {
        char space[4096];
        auto const got = ::recv(socket_, space, sizeof space, 0);
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) ADD_FAILURE() << "the server is silent";
        if (got <= 0) return false;
        inbox_.append(space, static_cast<std::size_t>(got));
        return true;
    }
    std::string take(std::size_t length) {
        auto taken = inbox_.substr(0, length);
        inbox_.erase(0, taken.size());
        return taken;
    }

    int socket_;
    std::string inbox_;
};

} // namespace haihe::edge::http
