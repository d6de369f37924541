# SPDX-License-Identifier: GPL-3.0-or-later
# remit_phonenumber: libphonenumber with all that it brings (protobuf, Abseil), linked into the programs where their
# archives are at hand. As shared libraries the twelve of them make every program start 2.5 ms later, a fifth of the time
# until main(). They hold tables of numbers and no door to the outside; who packages them apart turns this off.
option(REMITDESK_LINK_PHONENUMBER "Link libphonenumber into the programs, if its archives are there" ON)

add_library(remit_phonenumber INTERFACE)
find_library(REMITDESK_PHONENUMBER_ARCHIVE libphonenumber.a)
find_library(REMITDESK_PROTOBUF_ARCHIVE libprotobuf.a)
find_package(ICU COMPONENTS uc i18n)
find_package(ZLIB)
if(REMITDESK_PHONENUMBER_ARCHIVE)
    cmake_path(GET REMITDESK_PHONENUMBER_ARCHIVE PARENT_PATH folder)
    file(GLOB abseil_archives ${folder}/libabsl_*.a)
endif()
if(REMITDESK_LINK_PHONENUMBER AND REMITDESK_PHONENUMBER_ARCHIVE AND REMITDESK_PROTOBUF_ARCHIVE AND abseil_archives
   AND ICU_FOUND AND ZLIB_FOUND)
    list(JOIN abseil_archives "," abseil)
    target_link_libraries(remit_phonenumber INTERFACE
        "$<LINK_GROUP:RESCAN,${REMITDESK_PHONENUMBER_ARCHIVE},${REMITDESK_PROTOBUF_ARCHIVE},${abseil}>"
        ZLIB::ZLIB ICU::i18n ICU::uc)
else()
    target_link_libraries(remit_phonenumber INTERFACE phonenumber)
endif()
