#pragma once

// The client's side of TLS step by step: also a handshake that is never finished, in an old version, from another
// address of this machine.

#include "edge/http/issued.hpp"

#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <signal.h>

#include <memory>

namespace haihe::edge::http {

/// A connection to this machine, from 127.0.0.`last`.
inline int connected(std::uint16_t port, std::uint32_t last = 1) {
    int const socket = ::socket(AF_INET, SOCK_STREAM, 0);
    timeval const patience{30, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(0x7f000000U + last);
    EXPECT_EQ(::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    return socket;
}

class TlsClient {
public:
    explicit TlsClient(std::uint16_t port, std::uint32_t last = 1, int version = TLS1_3_VERSION)
        : context_(::SSL_CTX_new(::TLS_client_method()), ::SSL_CTX_free),
          tls_(nullptr, ::SSL_free),
          socket_(connected(port, last)) {
        ::signal(SIGPIPE, SIG_IGN);                                      // OpenSSL writes to whoever has hung up
        ::SSL_CTX_set_cipher_list(context_.get(), "DEFAULT@SECLEVEL=0"); // the old versions need it
        ::SSL_CTX_set_min_proto_version(context_.get(), version);
        ::SSL_CTX_set_max_proto_version(context_.get(), version);
        tls_.reset(::SSL_new(context_.get()));
        ::SSL_set_fd(tls_.get(), socket_);
        is_connected_ = ::SSL_connect(tls_.get()) == 1;
    }
    ~TlsClient() { ::close(socket_); }
    TlsClient(TlsClient const&) = delete;
    TlsClient& operator=(TlsClient const&) = delete;

    [[nodiscard]] bool is_connected() const { return is_connected_; }
    /// The server's certificate in PEM.
    [[nodiscard]] std::string certificate() const {
        std::unique_ptr<X509, decltype(&::X509_free)> const shown(::SSL_get1_peer_certificate(tls_.get()), ::X509_free);
        unsigned char* bytes = nullptr;
        auto const length = shown ? ::i2d_X509(shown.get(), &bytes) : 0;
        std::string der(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(std::max(length, 0)));
        ::OPENSSL_free(bytes);
        return der;
    }
    /// The first line of the answer; empty when there is none.
    std::string ask(std::string const& request) {
        if (::SSL_write(tls_.get(), request.data(), static_cast<int>(request.size())) <= 0) return {};
        std::string answer(4096, '\0');
        auto const got = ::SSL_read(tls_.get(), answer.data(), static_cast<int>(answer.size()));
        return got <= 0 ? std::string() : answer.substr(0, answer.find("\r\n"));
    }

private:
    std::unique_ptr<SSL_CTX, decltype(&::SSL_CTX_free)> context_;
    std::unique_ptr<SSL, decltype(&::SSL_free)> tls_;
    int socket_;
    bool is_connected_ = false;
};

} // namespace haihe::edge::http
