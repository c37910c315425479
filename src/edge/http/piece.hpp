#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

namespace haihe::edge::http {

/// Room for a part of a body on its way, not cleared.
class Piece {
public:
    explicit Piece(std::size_t room);

    [[nodiscard]] std::string_view bytes() const { return {bytes_.get(), filled_}; }
    [[nodiscard]] std::span<char> rest() const { return {bytes_.get() + filled_, room_ - filled_}; }
    [[nodiscard]] bool is_full() const { return filled_ == room_; }
    void add(std::size_t bytes) { filled_ += bytes; } ///< so many of the rest are there now
    /// Empties it. False when it never had so much room.
    bool begin_anew(std::size_t room);

private:
    std::size_t capacity_;
    std::size_t room_;
    std::size_t filled_ = 0;
    std::unique_ptr<char[]> bytes_;
};

/// The pieces of one body. Memory that nobody holds any more is used again: fresh pages cost as much as filling them.
class Pieces {
public:
    /// May be let go on any thread, also after this object.
    std::shared_ptr<Piece> take(std::size_t room);

private:
    struct Idle {
        std::mutex mutex;
        std::vector<std::unique_ptr<Piece>> pieces;
    };
    std::shared_ptr<Idle> idle_ = std::make_shared<Idle>();
};

} // namespace haihe::edge::http
