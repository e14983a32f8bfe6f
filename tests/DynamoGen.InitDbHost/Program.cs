// A program with annotated records and the one line for init-db: what tests of processes of their own run.
using DynamoGen;
using DynamoGen.InitDbHost;

if (InitDb.Requested(args))
    return await InitDb.RunAsync<DynamoGenInitDbHostModel>(args);
Console.WriteLine("Nothing but init-db here.");
return 0;
