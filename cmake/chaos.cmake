# Bad power for `haihe` itself, loaded before it by the environment (tests/chaos/power.py).
add_library(bad_power SHARED EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/chaos/power/disk.cpp
            ${CMAKE_SOURCE_DIR}/tests/chaos/power/system_calls.cpp ${CMAKE_SOURCE_DIR}/tests/chaos/power/loaded.cpp)
target_include_directories(bad_power PRIVATE ${CMAKE_SOURCE_DIR}/tests)
