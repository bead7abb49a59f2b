enum ArgumentModule {}
