#include "edge/http/piece.hpp"

#include <utility>

namespace haihe::edge::http {

Piece::Piece(std::size_t room) : capacity_(room), room_(room), bytes_(std::make_unique_for_overwrite<char[]>(room)) {}

bool Piece::begin_anew(std::size_t room) {
    room_ = room;
    filled_ = 0;
    return room <= capacity_;
}

std::shared_ptr<Piece> Pieces::take(std::size_t room) {
    std::unique_ptr<Piece> piece;
    {
        std::lock_guard const lock(idle_->mutex);
        if (!idle_->pieces.empty()) {
            piece = std::move(idle_->pieces.back());
            idle_->pieces.pop_back();
        }
    }
    if (!piece || !piece->begin_anew(room)) piece = std::make_unique<Piece>(room);
    return {piece.release(), [idle = idle_](Piece* used) {
                std::unique_ptr<Piece> owned(used);
                std::lock_guard const lock(idle->mutex);
                idle->pieces.push_back(std::move(owned));
            }};
}

} // namespace haihe::edge::http
