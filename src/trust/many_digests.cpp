#include "trust/many_digests.hpp"

#include "trust/digest.hpp"
#include "trust/sm3_lanes.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace haihe::trust {

namespace {

constexpr std::size_t kBlock = Sm3Lanes::kBlockBytes;
constexpr std::size_t kWorthLanes = 4;                ///< texts; of fewer most lanes would be idle
constexpr std::size_t kShort = std::size_t{64} << 10; ///< bytes; a long text would keep one lane busy and no other

using Block = std::array<std::uint8_t, kBlock>;

std::string_view view(std::span<std::uint8_t const> bytes) {
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

/// A text cut into blocks, with its padding (GB/T 32905-2016 §5.2).
class PaddedText {
public:
    explicit PaddedText(Pieces const& text)
        : text_(text), size_(text.first.size() + text.rest.size()), end_((size_ + kPaddingMin + kBlock - 1) / kBlock) {}

    [[nodiscard]] bool ended() const { return next_ == end_; }
    /// Where the next block lies: in the text, or put together in `room`.
    std::uint8_t const* next(Block& room) {
        auto const begin = next_++ * kBlock, end = begin + kBlock;
        if (end <= text_.first.size()) return at(text_.first, begin);
        if (begin >= text_.first.size() && end <= size_) return at(text_.rest, begin - text_.first.size());
        room.fill(0);
        copy(text_.first, 0, begin, room);
        copy(text_.rest, text_.first.size(), begin, room);
        if (begin <= size_ && size_ < end) room[size_ - begin] = 0x80;
        if (ended())
            for (std::size_t byte = 0; byte < 8; ++byte)
                room[kBlock - 1 - byte] = static_cast<std::uint8_t>(std::uint64_t{size_} * 8 >> (8 * byte));
        return room.data();
    }

private:
    static constexpr std::size_t kPaddingMin = 1 + 8; ///< the bit that ends the text, and its length

    static std::uint8_t const* at(std::string_view piece, std::size_t offset) {
        return reinterpret_cast<std::uint8_t const*>(piece.data()) + offset;
    }
    /// What of a piece, which begins at `from` of the text, falls into the block that begins at `begin`.
    static void copy(std::string_view piece, std::size_t from, std::size_t begin, Block& room) {
        auto const first = std::max(from, begin), last = std::min(from + piece.size(), begin + kBlock);
        if (first < last) std::memcpy(room.data() + (first - begin), piece.data() + (first - from), last - first);
    }

    Pieces text_;
    std::size_t size_, end_, next_ = 0;
};

/// Deals texts out to lanes; a lane whose text has ended takes the next.
class Dealer {
public:
    Dealer(std::span<Pieces const> texts, std::vector<kernel::Digest>& digests) : texts_(texts), digests_(digests) {}

    void hash() {
        for (std::size_t lane = 0; lane < kLanes; ++lane) deal(lane);
        while (busy_ > 0) {
            Sm3Lanes::Blocks blocks;
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                blocks[lane] = held_[lane] ? held_[lane]->text.next(rooms_[lane]) : rooms_[lane].data();
            lanes_.compress(blocks);
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                if (held_[lane] && held_[lane]->text.ended()) {
                    digests_[held_[lane]->place] = lanes_.digest(lane);
                    --busy_;
                    deal(lane);
                }
        }
    }

private:
    static constexpr std::size_t kLanes = Sm3Lanes::kCount;
    struct Held {
        std::size_t place;
        PaddedText text;
    };

    void deal(std::size_t lane) {
        held_[lane].reset();
        for (; next_ < texts_.size(); ++next_) {
            if (texts_[next_].first.size() + texts_[next_].rest.size() > kShort) continue;
            held_[lane].emplace(next_, PaddedText(texts_[next_]));
            lanes_.begin(lane);
            ++busy_;
            ++next_;
            return;
        }
    }

    std::span<Pieces const> texts_;
    std::vector<kernel::Digest>& digests_;
    Sm3Lanes lanes_;
    std::array<std::optional<Held>, kLanes> held_;
    std::array<Block, kLanes> rooms_{};
    std::size_t next_ = 0, busy_ = 0;
};

} // namespace

std::vector<kernel::Digest> sm3_of_each(std::span<Pieces const> texts) {
    std::vector<kernel::Digest> digests(texts.size());
    bool const in_lanes = texts.size() >= kWorthLanes && Sm3Lanes::pay();
    if (in_lanes) Dealer(texts, digests).hash();
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (auto const& [first, rest] = texts[i]; !in_lanes || first.size() + rest.size() > kShort)
            digests[i] = sm3({first, rest});
    return digests;
}

std::vector<kernel::Digest> hmac_sm3_of_each(std::span<Keyed const> texts) {
    std::vector<Block> inner(texts.size()), outer(texts.size());
    std::vector<Pieces> pieces(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto key = texts[i].key;
        kernel::Digest short_key;
        if (key.size() > kBlock) {
            short_key = sm3(key);
            key = view(short_key.bytes);
        }
        for (std::size_t byte = 0; byte < kBlock; ++byte) {
            auto const of_key = byte < key.size() ? static_cast<std::uint8_t>(key[byte]) : std::uint8_t{0};
            inner[i][byte] = of_key ^ 0x36;
            outer[i][byte] = of_key ^ 0x5c;
        }
        pieces[i] = {view(inner[i]), texts[i].text};
    }
    auto const within = sm3_of_each(pieces);
    for (std::size_t i = 0; i < texts.size(); ++i) pieces[i] = {view(outer[i]), view(within[i].bytes)};
    return sm3_of_each(pieces);
}

} // namespace haihe::trust
