# SPDX-License-Identifier: GPL-3.0-or-later
# A room is a folder of src/ with a library of its own. What it may include is what it links: the table written by
# remit_write_house() is read by tests/house, so that the plan and the build cannot disagree.

add_library(remit_options INTERFACE)
target_compile_options(remit_options INTERFACE -Wall -Wextra -Wno-missing-field-initializers -Wnon-virtual-dtor -Woverloaded-virtual -Werror=return-type)
target_compile_definitions(remit_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# What nearly every file includes is read once: a quarter of the time that compiling took. Files name what they use all the
# same; what is shipped is compiled without it. Only GCC takes such a header for targets whose definitions differ in what
# it does not mention.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/headers.cpp CONTENT "")
    function(remit_headers kind)
        set(target remit_headers_${kind})
        add_library(${target} OBJECT ${CMAKE_BINARY_DIR}/headers.cpp)
        set_target_properties(${target} PROPERTIES AUTOMOC OFF)
        target_link_libraries(${target} PRIVATE remit_options QCoro6::Core ${ARGN})
        target_compile_options(${target} PRIVATE -fpch-preprocess) # for ccache
        target_precompile_headers(${target} PRIVATE <QCoreApplication> <QDateTime> <QHash> <QLocale> <QObject>
            <QRegularExpression> <QSet> <QStringList> <QVariant> <algorithm> <functional> <memory> <optional>)
    endfunction()
    remit_headers(core Qt6::Core)
    if(REMITDESK_GUI)
        remit_headers(widgets Qt6::Widgets)
        target_precompile_headers(remit_headers_widgets PRIVATE <QtWidgets>)
    endif()
endif()

# remit_precompile(TARGET KIND)
function(remit_precompile target kind)
    if(TARGET remit_headers_${kind})
        target_precompile_headers(${target} REUSE_FROM remit_headers_${kind})
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()

# remit_room(NAME SOURCES … [USES room …] [LINKS library …] [PUBLIC_LINKS library …])
#   USES          other rooms this one may include
#   WINDOW_USES   rooms it may include in a build with the window; part of the plan in every build
#   LINKS         third-party libraries that stay inside this room
#   PUBLIC_LINKS  third-party libraries that its headers show
function(remit_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;USES;WINDOW_USES;LINKS;PUBLIC_LINKS" ${ARGN})
    string(REPLACE "/" "_" target "remit_${name}")
    add_library(${target} STATIC ${ROOM_SOURCES})
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    set(rooms ${ROOM_USES})
    if(REMITDESK_GUI)
        list(APPEND rooms ${ROOM_WINDOW_USES})
    endif()
    list(TRANSFORM rooms REPLACE "/" "_")
    list(TRANSFORM rooms PREPEND "remit_")
    target_link_libraries(${target}
        PUBLIC remit_options Qt6::Core ${rooms} ${ROOM_PUBLIC_LINKS}
        PRIVATE ${ROOM_LINKS})
    if(name STREQUAL gui)
        remit_precompile(${target} widgets)
    else()
        remit_precompile(${target} core)
    endif()
    list(APPEND ROOM_USES ${ROOM_WINDOW_USES})
    list(JOIN ROOM_USES " " uses)
    set_property(GLOBAL APPEND_STRING PROPERTY REMIT_HOUSE "${name}: ${uses}\n")
endfunction()

# remit_test(NAME SOURCES … LINKS …): a Qt Test program build/bin/tests/NAME, run off-screen, one ctest entry.
function(remit_test name)
    cmake_parse_arguments(T "" "TIMEOUT" "SOURCES;LINKS;ENVIRONMENT" ${ARGN})
    if(NOT T_TIMEOUT)
        set(T_TIMEOUT 120)
    endif()
    add_executable(${name} ${T_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin/tests)
    target_compile_definitions(${name} PRIVATE REMITDESK_SOURCE_DIR="${CMAKE_SOURCE_DIR}" REMITDESK_BINARY_DIR="${CMAKE_BINARY_DIR}")
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE Qt6::Test ${T_LINKS})
    remit_precompile(${name} core)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${T_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;${T_ENVIRONMENT}")
endfunction()

function(remit_write_house)
    get_property(house GLOBAL PROPERTY REMIT_HOUSE)
    file(WRITE ${CMAKE_BINARY_DIR}/house.txt "${house}")
endfunction()
