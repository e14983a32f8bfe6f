using DynamoGen.Local;

await using var database = await DynamoDbLocal.StartAsync();
Console.WriteLine(database.Endpoint.AbsoluteUri);
