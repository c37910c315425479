# The dependency rule is cmake/rooms.txt; it is checked before anything is compiled.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_custom_target(check_rooms ALL
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/check_rooms.py ${CMAKE_SOURCE_DIR}
  COMMENT "Checking the rooms")

# haihe_room(edge/sql kernel …): the library haihe_edge_sql of src/edge/sql and what it links.
function(haihe_room room)
  string(REPLACE "/" "_" name ${room})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${room}/*.cpp)
  set(kind PUBLIC)
  if(sources)
    add_library(haihe_${name} STATIC ${sources})
    add_dependencies(haihe_${name} check_rooms)
  else()
    add_library(haihe_${name} INTERFACE)
    set(kind INTERFACE)
  endif()
  target_include_directories(haihe_${name} ${kind} ${CMAKE_SOURCE_DIR}/src)
  foreach(one ${ARGN})
    if(TARGET haihe_${one})
      target_link_libraries(haihe_${name} ${kind} haihe_${one})
    else()
      target_link_libraries(haihe_${name} ${kind} ${one})
    endif()
  endforeach()
endfunction()

# The pure files of all slices: everything that is not a rim file.
function(haihe_pure name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/trading/*.cpp ${CMAKE_SOURCE_DIR}/src/hub/*.cpp
       ${CMAKE_SOURCE_DIR}/src/supervision/*.cpp)
  list(FILTER sources EXCLUDE REGEX "_(endpoints|views|messages|page|timers|files|platform)\\.cpp$")
  add_library(haihe_${name} STATIC ${sources})
  add_dependencies(haihe_${name} check_rooms)
  target_include_directories(haihe_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  foreach(one ${ARGN})
    target_link_libraries(haihe_${name} PUBLIC haihe_${one})
  endforeach()
endfunction()

# The rim of a role's slices: endpoints, views, messages, pages, timers, files and the platform that mounts them.
function(haihe_rim role)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${role}/*.cpp)
  list(FILTER sources INCLUDE REGEX "_(endpoints|views|messages|page|timers|files|platform)\\.cpp$")
  if(NOT sources)
    add_library(haihe_${role} INTERFACE)
    return()
  endif()
  add_library(haihe_${role} STATIC ${sources})
  add_dependencies(haihe_${role} check_rooms)
  foreach(one core ledger node edge_files ${ARGN})
    target_link_libraries(haihe_${role} PUBLIC haihe_${one})
  endforeach()
endfunction()

# The one binary, from src/app.
function(haihe_program name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/app/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  add_dependencies(${name} check_rooms)
  foreach(one ${ARGN})
    target_link_libraries(${name} PRIVATE haihe_${one})
  endforeach()
endfunction()

# Where each rule of law is enforced, detected and tested is looked up in the sources before every build.
function(haihe_law_wiring)
  add_custom_target(law_wiring
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/law_wiring.py ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/law_wiring.cpp
    BYPRODUCTS ${CMAKE_BINARY_DIR}/law_wiring.cpp
    COMMENT "Looking up where the law is wired")
  target_sources(haihe_law PRIVATE ${CMAKE_BINARY_DIR}/law_wiring.cpp)
  add_dependencies(haihe_law law_wiring)
endfunction()
