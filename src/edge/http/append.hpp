#pragma once

#include "edge/http/append_target.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace haihe::edge::http {

/// A body on its way to the end of a file. What was written stays there, also when the rest never comes.
class Append {
public:
    /// Throws std::invalid_argument for an algorithm that is not known.
    explicit Append(AppendTarget target);
    ~Append();
    Append(Append const&) = delete;
    Append& operator=(Append const&) = delete;

    [[nodiscard]] std::int64_t bytes_max() const { return target_.bytes_max; }
    /// How long the piece should be that begins after so many bytes of the body.
    [[nodiscard]] std::int64_t piece_bytes(std::int64_t before) const;
    /// Throws std::runtime_error when the disk refuses.
    void write(std::string_view piece);
    /// The body was not one to be taken: as if it had never come. Throws std::runtime_error.
    void take_back();
    /// The body is complete. Throws std::runtime_error. Called once.
    AppendedBody finish();

private:
    class Digest;

    void write_at_end(std::string_view bytes);

    AppendTarget target_;
    std::vector<std::unique_ptr<Digest>> digests_;
    std::int64_t written_ = 0;
    std::int64_t on_its_way_ = 0; ///< up to here the system was asked to begin writing to the disk
};

} // namespace haihe::edge::http
