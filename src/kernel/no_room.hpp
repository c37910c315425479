#pragma once

namespace haihe::kernel {

/// An exception that is this too says that the machine has no room just now: its disk is full, or it may open no more
/// files. Nothing is broken; the same request may succeed later.
struct NoRoom {
    NoRoom() = default;
    NoRoom(NoRoom const&) = default;
    NoRoom& operator=(NoRoom const&) = default;
    virtual ~NoRoom() = default;
};

} // namespace haihe::kernel
